// What a person in the room would tell of what happened: the lines that a script's answers are compared with.
import type { Happening } from '../device/log';
import { wallClock } from '../zoned-time';

/** One line, such as "(plays) /sounds/rain/1800s.mp3". A line that may go unmentioned need not be in the script. */
export type HeardLine = { readonly text: string; readonly mayGoUnmentioned?: true };

/** All that happened in a step, and whether the device then listens, so that a stream may be held. */
type Span = { readonly all: readonly Happening[]; readonly timezone: string; readonly held: boolean };

/** The lines of a step, in order; "(silence)" where there is none to hear. */
export function linesHeard(all: readonly Happening[], timezone: string, held: boolean): readonly HeardLine[] {
  const lines = all.flatMap((one, index) => lineOf(one, index, { all, timezone, held }));
  return lines.some(({ mayGoUnmentioned }) => !mayGoUnmentioned) ? lines : [...lines, { text: '(silence)' }];
}

function lineOf(one: Happening, index: number, span: Span): readonly HeardLine[] {
  switch (one.kind) {
    case 'spoken':
      return [{ text: one.text }];
    case 'audio':
      return audioLine(one, index, span);
    case 'stops':
      return one.hadStream ? [{ text: '(stops)' }] : [];
    case 'card':
      return [
        { text: `(card) ${'title' in one.card ? one.card.title : one.card.type}`, mayGoUnmentioned: true },
      ];
    case 'screen':
      return [{ text: `(shows) ${one.directive.token ?? ''}`, mayGoUnmentioned: true }];
    case 'permission-asked':
      return [{ text: '(asks for permission)' }];
    case 'unrouted':
      return [{ text: '(alexa answers)' }];
    case 'refused':
      return [{ text: `(refused) ${one.refusal.rule}: ${one.refusal.says}` }];
    case 'no-reply':
      return [{ text: `(no reply) ${one.why}` }];
    default:
      return [];
  }
}

type Audio = Extract<Happening, { kind: 'audio' }>;
const isAudio = (one: Happening): one is Audio => one.kind === 'audio';

function audioLine(one: Audio, index: number, { all, timezone, held }: Span): readonly HeardLine[] {
  const path = new URL(one.url).pathname;
  const startsAgain = all.slice(index + 1).some((later) => isAudio(later) && later.change === 'started');
  switch (one.change) {
    case 'started': {
      // What neither a directive of this step started nor the end of another piece was held, and goes on.
      const before = all.slice(0, index);
      const isNew = before.findLast((past) => past.kind === 'plays')?.token === one.token;
      const follows = /finished|failed/.test(before.findLast(isAudio)?.change ?? '');
      if (!isNew && !follows) return [{ text: '(goes on)' }];
      const from = one.offsetMs > 0 ? ` from ${minutesAndSeconds(one.offsetMs)}` : '';
      return [{ text: `(plays) ${path}${from}` }];
    }
    case 'stopped':
      // While Alexa listens the stream is only held; a Stop tells its own line.
      if (startsAgain || held || all.some(({ kind }) => kind === 'stops')) return [];
      return [{ text: '(stops)' }];
    case 'finished':
      return startsAgain ? [] : [{ text: `(ends) at ${wallClock(one.atMs, timezone).slice(11, 16)}` }];
    case 'failed':
      return [{ text: `(fails) ${path}` }];
    default:
      return [];
  }
}

/** A position as people read it: "5:00", "1:02:03". Parts of a second are left out. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
