import { mixOf, type Piece, toPath } from '../lambda/playback/piece';
import type { Library } from './library';

export const USAGE =
  'Use: npm run render -- rain 30m body-scan 10m ocean+wind 1h [--all] [--plot] [--out FOLDER]';

/** Sounds have no usual length; with --all each is made for this long. */
const SOUND_SECONDS = 600;
const SECONDS_OF: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/**
 * The paths of the pieces that a command line asks for: names and lengths in turn, and, with `all`, every sound for
 * ten minutes and every session at its usual length. Throws, in one line, where a name or a length makes no sense.
 */
export function piecesOf(words: readonly string[], all: boolean, library: Library): string[] {
  if (words.length % 2 !== 0) throw new Error(`"${words.at(-1)}" has no length. ${USAGE}`);
  const asked: Piece[] = [];
  for (let at = 0; at < words.length; at += 2) {
    asked.push(pieceOf(words[at] as string, secondsOf(words[at + 1] as string), library));
  }
  const sounds = Object.keys(library.sounds).map((id) => pieceOf(id, SOUND_SECONDS, library));
  const sessions = Object.entries(library.sessions).map(([id, { minutes }]) =>
    pieceOf(id, minutes.usual * 60, library),
  );
  return [...asked, ...(all ? [...sounds, ...sessions] : [])].map(toPath);
}

function pieceOf(name: string, seconds: number, library: Library): Piece {
  if (Object.hasOwn(library.sessions, name))
    return { kind: 'session', language: 'en', session: name, seconds };
  const [one = '', other] = name.split('+');
  const sound = other === undefined ? one : mixOf(one, other);
  return { kind: 'sound', sound, seconds, ends: 'whole' };
}

function secondsOf(text: string): number {
  const [, number, unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  const seconds = Number(number) * (SECONDS_OF[unit] ?? Number.NaN);
  if (!(seconds > 0)) throw new Error(`"${text}" is no length: write 90s, 30m or 8h.`);
  return seconds;
}
