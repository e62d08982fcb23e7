// Each need's ways are one direction in the space of their features (TF-IDF centroids): a text is likely to mean the needs
// whose direction is near its own (cosine). The build makes the directions (infra/build/understanding-centroids.ts).
import type { Centroids } from './data';
import { type Weight, weightsOf } from './feature-table';

/** What a feature's kind is worth beside a word. Set by cross-validation (npm run understanding). */
const PAIR = 0.7;
const STEM = 0.7;
const GROUP = 1.3;

/** In the table, a weight of this is none in a direction but says how few ways have a feature; without it, one has. */
export const TELLING = -1;

/** Steps of one unit of log(ways / ways with the feature). */
export const TELLING_STEPS = 8;

/** Weights in a direction lie between nought and one, and most near nought: as many steps of their logarithm. */
export const WEIGHT_STEPS = 8;

/** The steps of a weight of one: its half is left for those near nought. */
export const FULL_WEIGHT = 40;

/** How near a text is to each of the needs, from nought to one. */
export function nearness(
  text: readonly string[],
  { table, examples }: Centroids,
  needs: number,
): readonly number[] {
  const sums = Array.from({ length: needs }, () => 0);
  let squares = 0;
  for (const feature of text) {
    const weights = weightsOf(feature, table);
    const telling = tellingOf(feature, weights, examples);
    squares += telling ** 2;
    for (const { of, steps } of weights) {
      if (of !== TELLING) sums[of] = (sums[of] ?? 0) + weightOf(steps) * telling;
    }
  }
  return sums.map((sum) => sum / Math.sqrt(Math.max(squares, 1)));
}

/** What a feature's kind is worth. */
export function worth(feature: string): number {
  if (feature.includes(' ')) return PAIR;
  if (feature.startsWith('~')) return GROUP;
  return feature.endsWith('*') ? STEM : 1;
}

function weightOf(steps: number): number {
  return Math.exp((steps - FULL_WEIGHT) / WEIGHT_STEPS);
}

/** Of what is unknown, words alone count: their pairs and beginnings would say the same again. */
function tellingOf(feature: string, weights: readonly Weight[], examples: number): number {
  const few = weights.find(({ of }) => of === TELLING);
  if (few) return worth(feature) * (few.steps / TELLING_STEPS);
  if (weights.length === 0 && !/^[a-zN]+$/.test(feature)) return 0;
  return worth(feature) * Math.log(examples);
}
