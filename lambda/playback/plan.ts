// A plan is what will be heard, in order, and how long each item lasts; its pieces are the files that the device
// plays one after another. Their lengths always add up to the wish, so a night neither overruns nor falls silent.
import type { Piece, SoundEnds } from './piece';

export type SoundItem = { readonly kind: 'sound'; readonly sound: string; readonly seconds: number };
export type SessionItem = {
  readonly kind: 'session';
  readonly language: string;
  readonly session: string;
  readonly seconds: number;
  readonly over?: string;
};
export type DayItem = {
  readonly kind: 'day';
  readonly language: string;
  readonly course: string;
  readonly day: number;
  readonly seconds: number;
};
export type Item = SoundItem | SessionItem | DayItem;

/** Items in order; a plan that loops begins again when its last piece ends. Never empty. */
export type Plan = { readonly items: readonly Item[]; readonly loops: boolean };

/** A piece of sound lasts an hour: few joins in a night, and one set of files that every night shares. */
export const PART_SECONDS = 3600;
/** The last part is long enough for its fade of a minute to be slow. */
const LEAST_LAST_PART_SECONDS = 600;
/** The longest wish that we take, and the shortest. */
export const LONGEST_SECONDS = 12 * 3600;
export const SHORTEST_SECONDS = 60;

/** A wished length brought into what we can play. */
export function clampSeconds(seconds: number): number {
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, Math.round(seconds)));
}

/** The pieces of a plan, in the order in which they play. */
export function piecesOf(plan: Plan): readonly Piece[] {
  return Array.from({ length: pieceCount(plan) }, (_, part) => pieceAt(plan, part)).filter(
    (piece) => piece !== undefined,
  );
}

/** How many pieces a plan has. */
export function pieceCount({ items }: Plan): number {
  let count = 0;
  for (const item of items) count += partCount(item);
  return count;
}

/** The piece of a plan with a number, counted from 0; undefined past its end. A long night costs no more than a short one. */
export function pieceAt({ items }: Plan, part: number): Piece | undefined {
  let partOfItem = part;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    const count = partCount(item);
    if (partOfItem < count) return pieceOf(item, partOfItem, count, items[index - 1], items[index + 1]);
    partOfItem -= count;
  }
  return undefined;
}

/** How many pieces an item has: one, but for a sound, which is cut into whole hours and the rest. */
export function partCount(item: Item): number {
  if (item.kind !== 'sound') return 1;
  return Math.max(1, 1 + Math.floor((item.seconds - LEAST_LAST_PART_SECONDS) / PART_SECONDS));
}

function pieceOf(item: Item, part: number, count: number, before?: Item, after?: Item): Piece {
  if (item.kind === 'session' && after?.kind === 'sound') return { ...item, then: after.sound };
  if (item.kind !== 'sound') return item;
  // A sound that follows a session does not enter: the session's end has already grown into it.
  const enters = part === 0 && before?.kind !== 'session';
  const leaves = part === count - 1;
  const seconds = leaves ? item.seconds - part * PART_SECONDS : PART_SECONDS;
  return { kind: 'sound', sound: item.sound, seconds, ends: endsOf(enters, leaves) };
}

function endsOf(enters: boolean, leaves: boolean): SoundEnds {
  if (enters) return leaves ? 'whole' : 'first';
  return leaves ? 'last' : 'middle';
}

/** How long a plan lasts, once through. */
export function totalSeconds(plan: Plan): number {
  let sum = 0;
  for (const { seconds } of plan.items) sum += seconds;
  return sum;
}
