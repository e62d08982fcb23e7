// What is remembered of a listener, and what may be done with it. Every operation costs at most one read and one
// write; none reads the clock: "now" is the request's own timestamp. Each fails with a StoreError where the table
// cannot be reached within its limit; `softly` in store-error.ts goes on without. Implemented by dynamodb-store.ts.
import type { Tip } from '../catalog/catalog';
import type { Changes } from './changes';
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
    listener: string,
    changes: Changes,
    nowMs: number,
    limitMs?: number,
  ) => Promise<Profile>;
  /**
   * Records how far a stretch was heard, only ever forward: reports may come twice, late, in any order or never.
   * Nothing is recorded of a listener who has no profile: whoever asked to be forgotten stays so.
   * One write; one read more for the first report of a day.
   */
  readonly recordHeard: (listener: string, report: Report, nowMs: number) => Promise<void>;
  /** The profile alone; undefined for somebody new. One read. */
  readonly readProfile: (listener: string, limitMs?: number) => Promise<Profile | undefined>;
  /** What a greeting, "continue" and a course need: profile, courses, latest plays. One read, under 4 KB. */
  readonly readRecent: (listener: string, nowMs: number, limitMs?: number) => Promise<Recent>;
  /** What totals and streak need. One read (two where nobody has asked for long), and seldom one write. */
  readonly readHistory: (listener: string, nowMs: number) => Promise<History>;
  /**
   * Chooses a tip and notes that it was given; undefined where there is none of that kind.
   * One read, one write; no write where today's tip is told again. Never fails: with the table away, it chooses
   * as for somebody new.
   */
  readonly giveTip: (
    listener: string,
    wish: TipWish,
    tips: readonly Tip[],
    nowMs: number,
  ) => Promise<Tip | undefined>;
  /** Deletes all that is kept of a listener, and makes sure that nothing is left. */
  readonly deleteAll: (listener: string) => Promise<void>;
  /**
   * The skill was disabled for good: deletes all, unless a later enabling is on record. Gives true where it deleted.
   */
  readonly deleteIfDisabled: (listener: string, disabledMs: number) => Promise<boolean>;
};
