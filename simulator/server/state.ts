// What the page shows: facts that seldom change, and the state of the Echo after each thing that happened.

import type { Library } from '../../audio/library';
import { readPiece } from '../../audio/piece';
import { fadesOf } from '../../audio/sound-piece';
import type { Line } from '../../audio-manifests/schema';
import type { DeviceView } from '../device';
import { FAULTS } from '../device/faults';
import type { Home, Listener } from '../echo';
import { suggestionsOf } from '../understand/suggestions';
import { wallClock } from '../zoned-time';
import type { Live } from './live';

/** A sound or session as the library tab shows it. */
export type LibraryEntry = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'sound' | 'session';
  /** What it belongs to among its kind, such as "water" or "breathing". */
  readonly group: string;
  readonly about: string;
  /** How many minutes it can last; undefined for a sound, which lasts as long as one likes. */
  readonly minutes: { readonly least: number; readonly most: number } | undefined;
  /** What to say to hear it. */
  readonly ask: string;
  /** A session's words, in order; rests and bells as they stand in the script. */
  readonly script: readonly string[];
};

export type PageFacts = {
  readonly locale: string;
  readonly locales: readonly string[];
  readonly invocationName: string;
  readonly suggestions: readonly string[];
  /** Phrases that need no name, one of each intent. */
  readonly nameFree: readonly string[];
  readonly faults: readonly { readonly name: string; readonly does: string; readonly isOn: boolean }[];
  readonly library: readonly LibraryEntry[];
};

export type PageState = {
  readonly view: DeviceView;
  /** What the listener's clock shows, such as "2026-11-22T22:30:00". */
  readonly now: string;
  /** How long the piece that plays enters and leaves, in milliseconds; undefined for what does not fade as a sound does. */
  readonly fades: { readonly inMs: number; readonly outMs: number } | undefined;
};

/** What the page needs once, and after a setting was changed. */
export function pageFacts(home: Home, listener: Listener, locale: string): PageFacts {
  const ear = home.ear(locale);
  if (!ear) throw new Error(`There is no interaction model for ${locale}.`);
  const { model } = ear;
  return {
    locale,
    locales: home.locales,
    invocationName: model.interactionModel.languageModel.invocationName,
    suggestions: suggestionsOf(model),
    nameFree: (model.interactionModel._nameFreeInteraction?.ingressPoints ?? []).flatMap(
      ({ sampleUtterances }) => sampleUtterances.slice(0, 1).map(({ value }) => value),
    ),
    faults: Object.entries(FAULTS).map(([name, does]) => ({
      name,
      does,
      isOn: listener.faults.chances.has(name as keyof typeof FAULTS),
    })),
    library: [...sounds(home, locale), ...sessions(home)],
  };
}

/** What the page needs after each change. */
export function pageState({ library }: Home, listener: Listener, live: Live): PageState {
  const view = live.device.view();
  return {
    view,
    now: wallClock(listener.clock.nowMs(), listener.place.timezone),
    fades: view.player.current && fadesAt(view.player.current.url, library),
  };
}

function fadesAt(url: string, library: Library): PageState['fades'] {
  const read = readPiece(new URL(url).pathname, library);
  if ('fault' in read || read.piece.kind !== 'sound') return undefined;
  const { fadeInSeconds, fadeOutSeconds } = fadesOf(read.piece);
  return { inMs: fadeInSeconds * 1000, outMs: fadeOutSeconds * 1000 };
}

function sounds({ library }: Home, locale: string): readonly LibraryEntry[] {
  return Object.entries(library.sounds).map(([id, sound]) => {
    const [name = id] = sound.names[locale.slice(0, 2)] ?? [];
    const ask = `play ${name} for ten minutes`;
    return { id, name, kind: 'sound', group: sound.family, about: '', minutes: undefined, ask, script: [] };
  });
}

function sessions({ library }: Home): readonly LibraryEntry[] {
  return Object.entries(library.sessions).map(([id, session]) => {
    const [name = id] = session.names;
    const script = session.script.flatMap((part) => part.lines).map(lineText);
    const { kind: group, summary: about, minutes } = session;
    return { id, name, kind: 'session', group, about, minutes, ask: `play ${name}`, script };
  });
}

function lineText(line: Line): string {
  if (typeof line === 'string') return line;
  if ('rest' in line) return `· rest of ${line.rest.leastSeconds} to ${line.rest.mostSeconds} seconds ·`;
  if ('bell' in line) return `· a ${line.bell} bell ·`;
  return line.breaths.map((step) => `${step.full || step.breath} (${step.seconds} s)`).join(' ');
}
