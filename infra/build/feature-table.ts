// Packs features and their weights into the form that lambda/understanding/feature-table.ts reads.
import {
  type FeatureTable,
  LEAST_LETTER,
  NO_STEPS,
  placeOf,
  type Weight,
} from '../../lambda/understanding/feature-table';

/** The greatest gap that is a letter of its own: letters from here on are halves of others. */
const GREATEST_GAP = 0xd7ff;

type Row = { readonly place: number; readonly weights: readonly Weight[] };

/** The table of features. Of two at the same place (one in four hundred) the first stays. */
export function featureTable(features: Iterable<readonly [string, readonly Weight[]]>): FeatureTable {
  const rows = [...features]
    .map(([feature, weights]) => ({ place: placeOf(feature), weights }))
    .filter(({ weights }) => weights.length > 0)
    .sort((one, other) => one.place - other.place)
    .filter(({ place }, index, all) => place !== all[index - 1]?.place)
    .flatMap((row, index, all) => [...fillers(row.place, all[index - 1]?.place ?? 0), row]);
  const weights = rows.flatMap((row) => row.weights);
  return {
    gaps: letters(rows.map(({ place }, index) => place - (rows[index - 1]?.place ?? 0))),
    counts: letters(rows.map((row) => row.weights.length + LEAST_LETTER)),
    of: letters(weights.map(({ of }) => of + LEAST_LETTER)),
    steps: letters(weights.map(({ steps }) => Math.max(0, steps + NO_STEPS))),
  };
}

/** Features without weights, so that no gap is too great. */
function fillers(place: number, before: number): readonly Row[] {
  const count = Math.floor((place - before - 1) / GREATEST_GAP);
  return Array.from({ length: count }, (_, index) => ({
    place: before + (index + 1) * GREATEST_GAP,
    weights: [],
  }));
}

function letters(codes: readonly number[]): string {
  return codes.map((code) => String.fromCharCode(code)).join('');
}
