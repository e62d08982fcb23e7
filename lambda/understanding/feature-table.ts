// Features and their weights in a letter or two each, read where they lie. As JSON of words and numbers they would be many
// times as large, and take longer to parse than all the rest of the catalog.
import { hash } from '../hash';

/** Feature -> weights. Features are in the order of their places; a number is the letter with that code. */
export type FeatureTable = {
  /** For each feature, how far its place is from that of the one before: gaps take less room than places. */
  readonly gaps: string;
  /** For each feature, how many weights it has, above `LEAST_LETTER`. */
  readonly counts: string;
  /** For each weight, what it is of, above `LEAST_LETTER`. */
  readonly of: string;
  /** For each weight, how many steps it is, above `NO_STEPS`. */
  readonly steps: string;
};

export type Weight = { readonly of: number; readonly steps: number };

/** The letter of nought. Letters from the one before it on stand in JSON as they are, but for one. */
export const LEAST_LETTER = 36;
/** The letter of a weight of no steps. */
export const NO_STEPS = 80;

type Reading = {
  /** For each feature, its place; and one behind all. */
  readonly places: Uint32Array;
  /** For each feature, the number of its first weight; and the number of all. */
  readonly firsts: Uint32Array;
};

const readings = new WeakMap<FeatureTable, Reading>();

/**
 * The weights of a feature; none where it is not in the table. One unknown feature in four hundred is taken for
 * another.
 */
export function weightsOf(feature: string, table: FeatureTable): readonly Weight[] {
  const { places, firsts } = reading(table);
  const number = indexOf(placeOf(feature), places);
  const weights: Weight[] = [];
  if (number === undefined) return weights;
  const end = firsts[number + 1] ?? 0;
  for (let at = firsts[number] ?? 0; at < end; at += 1) {
    weights.push({
      of: table.of.charCodeAt(at) - LEAST_LETTER,
      steps: table.steps.charCodeAt(at) - NO_STEPS,
    });
  }
  return weights;
}

/**
 * The place of a feature in any table: 22 bits. With fewer, places are shorter, and more unknown features are taken for
 * known.
 */
export function placeOf(feature: string): number {
  const value = hash(feature);
  return (value ^ (value >>> 22)) & 0x3fffff;
}

/** Where a number is in a rising row; undefined where it is not. */
function indexOf(place: number, places: Uint32Array): number | undefined {
  let from = 0;
  let to = places.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return places[from] === place ? from : undefined;
}

function reading(table: FeatureTable): Reading {
  const known = readings.get(table);
  if (known) return known;
  const { gaps, counts } = table;
  const places = new Uint32Array(gaps.length);
  const firsts = new Uint32Array(gaps.length + 1);
  let place = 0;
  let first = 0;
  for (let number = 0; number < gaps.length; number += 1) {
    place += gaps.charCodeAt(number);
    places[number] = place;
    first += counts.charCodeAt(number) - LEAST_LETTER;
    firsts[number + 1] = first;
  }
  const made = { places, firsts };
  readings.set(table, made);
  return made;
}
