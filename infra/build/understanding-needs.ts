// Compiles needs: the ways of each need become one direction in the space of their features (TF-IDF centroids).
import type { NeedData, Words } from '../../lambda/understanding/data';
import { featuresOf } from '../../lambda/understanding/features';
import type { Plain } from '../../lambda/understanding/words';

export type NeedContent = { readonly sessions: readonly string[]; readonly ways: readonly string[] };

const STEPS_PER_UNIT = 50;

/** What a feature's kind is worth beside a word. Set by cross-validation (npm run understanding). */
const PAIR = 0.7;
const STEM = 0.7;
const GROUP = 1.3;

/** A feature that many ways of a need share does not count as often as it is there, but this power of it. */
const DAMPING = 0.7;

/** Features, weights and kinships of the needs. */
export function compileNeeds(
  needs: Readonly<Record<string, NeedContent>>,
  words: Words,
  plain: Plain,
): NeedData {
  const ids = Object.keys(needs);
  const texts = Object.values(needs).map(({ ways }) =>
    ways.map((way) => featuresOf(plain(way), words.groups)),
  );
  const all = texts.flat();
  const counts = countOf(all);
  const telling = new Map(
    [...counts]
      .filter(([feature, count]) => feature !== '' && (!isPair(feature) || count > 2))
      .map(([feature, count]) => [feature, worth(feature) * Math.log(all.length / count)]),
  );
  const directions = texts.map((ways) => direction(ways, telling));
  const rows = [...telling]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([feature, value]) => {
      const weights = directions.flatMap((needle, need) => {
        const steps = Math.round((needle.get(feature) ?? 0) * STEPS_PER_UNIT);
        return steps > 0 ? [need, steps] : [];
      });
      return [feature, [Math.round(value * STEPS_PER_UNIT), ...weights]] as const;
    });
  return {
    words,
    needs: ids,
    servedToo: ids.map((id) =>
      ids.flatMap((other, index) => (serves(needs[id], needs[other]) ? [index] : [])),
    ),
    features: Object.fromEntries(rows.filter(([, row]) => row.length > 1)),
    unknown: Math.round(Math.log(all.length) * STEPS_PER_UNIT),
    stepsPerUnit: STEPS_PER_UNIT,
  };
}

function serves(one: NeedContent | undefined, other: NeedContent | undefined): boolean {
  const [first = ''] = one?.sessions ?? [];
  return other?.sessions.includes(first) ?? false;
}

function direction(
  ways: readonly (readonly string[])[],
  telling: ReadonlyMap<string, number>,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const features of ways) {
    const length = Math.hypot(...features.map((feature) => telling.get(feature) ?? 0)) || 1;
    for (const feature of features) {
      sums.set(feature, (sums.get(feature) ?? 0) + (telling.get(feature) ?? 0) / length);
    }
  }
  const damped = [...sums].map(([feature, sum]) => [feature, sum ** DAMPING] as const);
  const length = Math.hypot(...damped.map(([, weight]) => weight));
  return new Map(damped.map(([feature, weight]) => [feature, weight / length]));
}

function countOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of texts.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function isPair(feature: string): boolean {
  return /[ _]/.test(feature);
}

function worth(feature: string): number {
  if (isPair(feature)) return PAIR;
  if (feature.startsWith('~')) return GROUP;
  return feature.endsWith('*') ? STEM : 1;
}
