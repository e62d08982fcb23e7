// A wish for something in the library, made a plan.
import { clampSeconds, type Plan, type SessionItem, type SoundItem } from '../playback/plan';
import type { Catalog } from './catalog';

/** A sound, or two mixed, for so long. */
export function soundPlan(sound: string, seconds: number): Plan {
  return { items: [soundItem(sound, seconds)], loops: false };
}

/** A session of the nearest length that it can have (its usual one, where none is wished), perhaps over another bed, perhaps with a sound after it. */
export function sessionPlan(
  catalog: Catalog,
  session: string,
  wish: {
    readonly seconds?: number | undefined;
    readonly over?: string | undefined;
    readonly then?: SoundItem | undefined;
  } = {},
): Plan {
  const { over, then } = wish;
  const item: SessionItem = {
    kind: 'session',
    language: catalog.language,
    session,
    seconds: sessionSeconds(catalog, session, wish.seconds),
    ...(over && { over }),
  };
  return { items: then ? [item, then] : [item], loops: false };
}

/** A day of a course, counted from 1. */
export function dayPlan(catalog: Catalog, course: string, day: number): Plan {
  const seconds = (catalog.courses[course]?.minutes ?? 0) * 60;
  return { items: [{ kind: 'day', language: catalog.language, course, day, seconds }], loops: false };
}

/** Anything in the library by its id: a sound, a session, the first day of a course. */
export function planFor(catalog: Catalog, id: string, seconds?: number): Plan {
  if (catalog.courses[id]) return dayPlan(catalog, id, 1);
  if (catalog.sessions[id]) return sessionPlan(catalog, id, { seconds });
  return soundPlan(id, seconds ?? catalog.defaults.soundMinutes * 60);
}

export function soundItem(sound: string, seconds: number): SoundItem {
  return { kind: 'sound', sound, seconds: clampSeconds(seconds) };
}

/** The length of a session nearest to a wish, in whole minutes. */
function sessionSeconds(catalog: Catalog, session: string, seconds: number | undefined): number {
  const entry = catalog.sessions[session];
  if (!entry) throw new Error(`There is no session "${session}" in the library.`);
  const { least, usual, most } = entry.minutes;
  const minutes = seconds === undefined ? usual : Math.round(seconds / 60);
  return Math.min(most, Math.max(least, minutes)) * 60;
}
