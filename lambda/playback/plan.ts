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

/** The lengths of the parts of a sound: whole hours, and the rest. */
export function partLengths(seconds: number): readonly number[] {
  const hours = Math.floor(seconds / PART_SECONDS);
  const rest = seconds - hours * PART_SECONDS;
  const wholeHours = Array<number>(hours).fill(PART_SECONDS);
  if (rest === 0 && hours > 0) return wholeHours;
  if (hours === 0 || rest >= LEAST_LAST_PART_SECONDS) return [...wholeHours, rest];
  return [...wholeHours.slice(1), PART_SECONDS + rest];
}

/** The pieces of a plan, in the order in which they play. */
export function piecesOf(plan: Plan): readonly Piece[] {
  return plan.items.flatMap((item, index) => {
    if (item.kind === 'sound') return soundPieces(item, growsOutOf(plan.items[index - 1]));
    const next = plan.items[index + 1];
    if (item.kind === 'session' && next?.kind === 'sound') return [{ ...item, then: next.sound }];
    return [item];
  });
}

/** A sound that follows a session does not enter: the session's end has already grown into it. */
function growsOutOf(previous: Item | undefined): boolean {
  return previous?.kind === 'session';
}

function soundPieces(item: SoundItem, entered: boolean): Piece[] {
  const lengths = partLengths(item.seconds);
  return lengths.map((seconds, index) => {
    const enters = index === 0 && !entered;
    const leaves = index === lengths.length - 1;
    return { kind: 'sound', sound: item.sound, seconds, ends: endsOf(enters, leaves) };
  });
}

function endsOf(enters: boolean, leaves: boolean): SoundEnds {
  if (enters) return leaves ? 'whole' : 'first';
  return leaves ? 'last' : 'middle';
}

/** How long a plan lasts, once through. */
export function totalSeconds(plan: Plan): number {
  return plan.items.reduce((sum, item) => sum + item.seconds, 0);
}
