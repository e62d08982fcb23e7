// How long a listener wishes to hear something: a duration, a time to stop at, or "all night".
import { secondsUntil } from '../playback/clock';
import { durationSeconds } from './duration';
import type { Slots } from './slot';

/** "All night" is longer than most nights: silence at five in the morning wakes people. */
const ALL_NIGHT_SECONDS = 10 * 3600;
const MORNING = 'MO';

export type LengthWish =
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** A value of an AMAZON.TIME slot; what it means depends on the listener's clock. */
  | { readonly kind: 'until'; readonly time: string };

/** The wish in the slots duration, until and span; undefined where none is filled with sense. */
export function lengthWish(slots: Slots): LengthWish | undefined {
  const seconds = durationSeconds(slots.duration);
  if (seconds !== undefined) return { kind: 'seconds', seconds };
  if (slots.until) return { kind: 'until', time: slots.until.heard };
  switch (slots.span?.ids[0]) {
    case 'all-night':
      return { kind: 'seconds', seconds: ALL_NIGHT_SECONDS };
    case 'until-morning':
      return { kind: 'until', time: MORNING };
    default:
      return undefined;
  }
}

/** The wish in seconds from now; undefined for a time of day where the time zone is not known. */
export function wishSeconds(wish: LengthWish, nowMs: number, zone: string | undefined): number | undefined {
  if (wish.kind === 'seconds') return wish.seconds;
  return zone === undefined ? undefined : secondsUntil(wish.time, nowMs, zone);
}
