// Where a listener is in a plan. A stretch is what plays on from one spoken reply: a play begins with stretch 0,
// and each resume, restart or change of length begins the next. Inside a stretch, parts follow by themselves.
import { type Plan, piecesOf, totalSeconds } from './plan';

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
export function elapsedMs(position: Position, offsetMs: number): number {
  const before = piecesOf(position.plan).slice(0, position.part);
  return before.reduce((sum, piece) => sum + piece.seconds, 0) * 1000 + offsetMs;
}

/** The part of a plan that contains a time, and the offset into it; past the end, the end of the last part. */
export function partAt(plan: Plan, timeMs: number): { readonly part: number; readonly offsetMs: number } {
  const pieces = piecesOf(plan);
  let offsetMs = Math.max(0, Math.round(timeMs));
  for (const [part, piece] of pieces.entries()) {
    if (offsetMs < piece.seconds * 1000 || part === pieces.length - 1) return { part, offsetMs };
    offsetMs -= piece.seconds * 1000;
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
  if (part < piecesOf(position.plan).length) return { ...position, part, tries: 0 };
  return position.plan.loops ? { ...position, part: 0, cycle: position.cycle + 1, tries: 0 } : undefined;
}
