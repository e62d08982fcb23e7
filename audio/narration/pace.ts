// The lengths in a session that no script sets.
import type { Session } from '../../audio-manifests/schema';

/** Between two things that follow each other without a rest. */
export const GAP_SECONDS = 1.2;
/** A bell has this to itself; it rings on longer, under what follows. */
export const BELL_SECONDS = 5;
/** Rounds of a breathing pattern with all its words, and rounds after those with its short ones. */
export const FULL_ROUNDS = 2;
export const SHORT_ROUNDS = 4;

/** Voices differ: a script has to hold for one that takes 12 per cent longer than ours, and one as much quicker. */
export const SLOWEST = 1.12;
export const QUICKEST = 0.88;

/** What comes before the first word and after the last. */
export type Frame = {
  readonly leadInSeconds: number;
  readonly tail: { readonly leastSeconds: number; readonly mostSeconds: number };
};

/** The frame of a session of so many minutes: sleep comes slowest, and one minute has none to give away. */
export function frameOf(kind: Session['kind'], minutes: number): Frame {
  if (kind === 'timer') return { leadInSeconds: 4, tail: { leastSeconds: 8, mostSeconds: 12 } };
  if (minutes <= 2) return { leadInSeconds: 4, tail: { leastSeconds: 5, mostSeconds: 14 } };
  return { leadInSeconds: kind === 'sleep' ? 7 : 5, tail: { leastSeconds: 16, mostSeconds: 28 } };
}
