// What was read of a listener in one query.
import { totalSeconds } from '../playback/plan';
import { type Play, reachedMs } from './plays';
import type { Profile } from './profile';
import type { Total } from './totals';

/** Enough for a greeting and for "continue": the profile (none for somebody new) and the latest plays, in order. */
export type Recent = { readonly profile: Profile | undefined; readonly plays: readonly Play[] };

/** Enough for totals and streak: what was heard on each of the listener's days, and before those in sum. */
export type History = {
  readonly profile: Profile | undefined;
  readonly days: ReadonlyMap<number, Total>;
  readonly longAgo: Total;
};

/** A play that was left before its end, and where in the plan's time it goes on. */
type Unfinished = { readonly play: Play; readonly reachedMs: number };

/** Who stopped in the last moments has heard it all. */
const LEAST_LEFT_MS = 20_000;

/** The latest play if it was left before its end: what "continue" means. */
export function unfinished({ plays, profile }: Recent): Unfinished | undefined {
  const play = withLast(plays, profile).at(-1);
  if (!play) return undefined;
  const reached = reachedMs(play);
  const leftMs = totalSeconds(play.plan) * 1000 - reached;
  return play.plan.loops || leftMs >= LEAST_LEFT_MS ? { play, reachedMs: reached } : undefined;
}

/** The plays with the one begun last, of which there may not have been any report yet. */
function withLast(plays: readonly Play[], profile: Profile | undefined): readonly Play[] {
  if (!profile?.last) return byTime(plays);
  const { position, atMs } = profile.last;
  const { playId: id, plan, stretch, beganMs } = position;
  const known = plays.find((play) => play.id === id);
  const isReported = known?.stretches.some((one) => one.stretch >= stretch) ?? false;
  if (known && isReported) return byTime(plays);
  const stretches = [...(known?.stretches ?? []), { stretch, plan, beganMs, heardMs: 0 }];
  const others = plays.filter((play) => play.id !== id);
  return byTime([...others, { id, plan, atMs: known?.atMs ?? atMs, stretches }]);
}

function byTime(plays: readonly Play[]): readonly Play[] {
  return [...plays].sort((one, other) => one.atMs - other.atMs);
}
