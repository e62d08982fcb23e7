// What is remembered of a listener, and what may be done with it. Every operation costs at most one read and one
// write, and one call more where a household wishes to be known by its voices and Alexa knew one: see own.ts and
// remember.ts. None reads the clock: "now" is the request's own timestamp. Each fails with a StoreError where the table
// cannot be reached within its limit; `softly` in store-error.ts goes on without. Implemented by dynamodb-store.ts.
import type { Tip } from '../catalog/catalog';
import type { Changes } from './changes';
import type { Listener } from './listener';
import type { History, Recent } from './memory';
import type { Report } from './plays';
import type { Profile } from './profile';
import type { TipWish } from './tips';

export type ListenerStore = {
  /**
   * Changes the profile (made where there is none) and gives it as it is then, so that the reply can use it.
   * Beginning to play is such a change: `changesOfPlay(position)` in changes.ts. One write.
   */
  readonly remember: (
    listener: Listener,
    changes: Changes,
    nowMs: number,
    limitMs?: number,
  ) => Promise<Profile>;
  /**
   * Records how far a stretch was heard, only ever forward: reports may come twice, late, in any order or never.
   * Nothing is recorded of a listener who has no profile: whoever asked to be forgotten stays so. The play's id says
   * whether it is the household's or one person's: events never say who spoke.
   * One write; one read more for the first report of a day.
   */
  readonly recordHeard: (listener: Listener, report: Report, nowMs: number) => Promise<void>;
  /** The profile alone; undefined for somebody new. One read. */
  readonly readProfile: (listener: Listener, limitMs?: number) => Promise<Profile | undefined>;
  /** What a greeting and "continue" need: the profile and the plays of the latest day. One read, under 4 KB. */
  readonly readRecent: (listener: Listener, nowMs: number, limitMs?: number) => Promise<Recent>;
  /** The same of a few days, for a course: one read more where its latest day was begun before those. */
  readonly readCourse: (listener: Listener, nowMs: number) => Promise<Recent>;
  /** What totals and streak need. One read (two where nobody has asked for long), and seldom one write. */
  readonly readHistory: (listener: Listener, nowMs: number) => Promise<History>;
  /**
   * Chooses a tip and notes that it was given; undefined where there is none of that kind.
   * One read, one write; no write where today's tip is told again. Never fails: with the table away, it chooses
   * as for somebody new.
   */
  readonly giveTip: (
    listener: Listener,
    wish: TipWish,
    tips: readonly Tip[],
    nowMs: number,
  ) => Promise<Tip | undefined>;
  /**
   * Deletes all that is kept, and makes sure that nothing is left: of the whole household and every person in it; where
   * that wishes to be known by its voices and one of them asked, of that person alone. Tells which.
   */
  readonly deleteAll: (listener: Listener) => Promise<'household' | 'person'>;
  /**
   * The skill was disabled for good: deletes all, unless a later enabling is on record. Gives true where it deleted.
   */
  readonly deleteIfDisabled: (listener: Listener, disabledMs: number) => Promise<boolean>;
};
