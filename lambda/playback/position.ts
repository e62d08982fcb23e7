// Where a listener is in a plan. A stretch is what plays on from one spoken reply: a play begins with stretch 0,
// and each resume, restart or change of length begins the next. Inside a stretch, parts follow by themselves.
import { PART_SECONDS, type Plan, partCount, pieceCount, totalSeconds } from './plan';

export type Position = {
  readonly plan: Plan;
  /** Names this play in records and events: short, random, nothing personal. */
  readonly playId: string;
  readonly stretch: number;
  /** Where this stretch began, in the plan's own time. */
  readonly beganMs: number;
  /** How often a looping plan has begun again within this stretch. */
  readonly cycle: number;
  /** Index of the piece. */
  readonly part: number;
  /** How often this piece has failed to play; it is in the token so that a dead file is not asked for for ever. */
  readonly tries: number;
};

/** A position and how far into its piece. */
export type Place = { readonly position: Position; readonly offsetMs: number };

/** An offset as a device tells it, in milliseconds: zero or more. What is no number counts as the beginning. */
export function offsetFrom(told: unknown): number {
  return typeof told === 'number' && Number.isFinite(told) ? Math.max(0, told) : 0;
}

/** The beginning of a play. */
export function beginning(plan: Plan, playId: string): Place {
  return { position: { plan, playId, stretch: 0, beganMs: 0, cycle: 0, part: 0, tries: 0 }, offsetMs: 0 };
}

/** The same play carried on by a spoken reply: in a new stretch, from a time of the plan (perhaps a changed plan). */
export function carryOn(from: Position, plan: Plan, timeMs: number): Place {
  const { part, offsetMs } = partAt(plan, timeMs);
  const beganMs = Math.max(0, Math.round(timeMs));
  return {
    position: { ...from, plan, stretch: from.stretch + 1, beganMs, cycle: 0, part, tries: 0 },
    offsetMs,
  };
}

/** The plan's time at an offset into the position's piece. */
export function elapsedMs({ plan, part }: Position, offsetMs: number): number {
  let beforeSeconds = 0;
  let partOfItem = part;
  for (const item of plan.items) {
    const count = partCount(item);
    if (partOfItem < count) return (beforeSeconds + partOfItem * PART_SECONDS) * 1000 + offsetMs;
    beforeSeconds += item.seconds;
    partOfItem -= count;
  }
  return beforeSeconds * 1000 + offsetMs;
}

/** The part of a plan that contains a time, and the offset into it; past the end, the end of the last part. */
export function partAt(
  { items }: Plan,
  timeMs: number,
): { readonly part: number; readonly offsetMs: number } {
  let offsetMs = Math.max(0, Math.round(timeMs));
  let part = 0;
  for (const item of items) {
    const count = partCount(item);
    if (offsetMs < item.seconds * 1000 || item === items.at(-1)) {
      const partOfItem = Math.min(count - 1, Math.floor(offsetMs / (PART_SECONDS * 1000)));
      return { part: part + partOfItem, offsetMs: offsetMs - partOfItem * PART_SECONDS * 1000 };
    }
    offsetMs -= item.seconds * 1000;
    part += count;
  }
  throw new RangeError('A plan has at least one piece.');
}

/** What has been heard in this stretch up to an offset into its current piece: never counts a second twice. */
export function heardMs(position: Position, offsetMs: number): number {
  const cyclesMs = position.cycle * totalSeconds(position.plan) * 1000;
  return Math.max(0, cyclesMs + elapsedMs(position, offsetMs) - position.beganMs);
}

/** The position that follows by itself when a piece ends, or undefined when the plan is over. */
export function nextPosition(position: Position): Position | undefined {
  const part = position.part + 1;
  if (part < pieceCount(position.plan)) return { ...position, part, tries: 0 };
  return position.plan.loops ? { ...position, part: 0, cycle: position.cycle + 1, tries: 0 } : undefined;
}
