// Makes of each need's ways one direction in the space of their features (lambda/understanding/centroids.ts).
import {
  FULL_WEIGHT,
  TELLING,
  TELLING_STEPS,
  WEIGHT_STEPS,
  worth,
} from '../../lambda/understanding/centroids';
import type { Centroids } from '../../lambda/understanding/data';
import type { Weight } from '../../lambda/understanding/feature-table';
import { featureTable } from './feature-table';

/** A feature that many ways of a need share does not count as often as it is there, but this power of it. */
const DAMPING = 0.4;

/** The directions of needs, each given as the features of its ways. */
export function centroidsOf(needs: readonly (readonly (readonly string[])[])[]): Centroids {
  const ways = needs.flat();
  const counts = new Map<string, number>();
  for (const feature of ways.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rarity = (feature: string): number => Math.log(ways.length / (counts.get(feature) ?? 1));
  const rows = new Map<string, Weight[]>(
    [...counts].map(([feature, count]) => [
      feature,
      count === 1 ? [] : [{ of: TELLING, steps: Math.round(rarity(feature) * TELLING_STEPS) }],
    ]),
  );
  for (const [of, members] of needs.entries()) {
    for (const [feature, weight] of direction(members, (name) => worth(name) * rarity(name))) {
      rows.get(feature)?.push({ of, steps: Math.round(Math.log(weight) * WEIGHT_STEPS) + FULL_WEIGHT });
    }
  }
  // Pairs in one way alone are most of all features, and tell next to nothing.
  const tells = (feature: string): boolean => (counts.get(feature) ?? 0) > 1 || !feature.includes(' ');
  const kept = [...rows].filter(([feature]) => tells(feature));
  return { table: featureTable(kept), examples: ways.length };
}

function direction(
  members: readonly (readonly string[])[],
  telling: (feature: string) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const features of members) {
    const length = Math.hypot(...features.map(telling)) || 1;
    for (const feature of features) sums.set(feature, (sums.get(feature) ?? 0) + telling(feature) / length);
  }
  const damped = [...sums].map(([feature, sum]) => [feature, sum ** DAMPING] as const);
  const length = Math.hypot(...damped.map(([, weight]) => weight)) || 1;
  return new Map(damped.map(([feature, weight]) => [feature, weight / length]));
}
