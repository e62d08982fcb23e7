// Each need's ways become one direction in the space of their features (TF-IDF centroids): a text is likely to mean the
// needs whose direction is near its own (cosine). Made when the skill starts, from the ways themselves, which are far
// smaller than their weights.

/** What a feature's kind is worth beside a word. Set by cross-validation (npm run understanding). */
const PAIR = 0.7;
const STEM = 0.7;
const GROUP = 1.3;

/** A feature that many ways of a need share does not count as often as it is there, but this power of it. */
const DAMPING = 0.7;

export type Centroids = {
  /** Feature -> how telling it is, and its weight in the direction of each class that has it. */
  readonly features: ReadonlyMap<string, { readonly telling: number; readonly weights: readonly Weight[] }>;
  /** How telling a word is that no class has. */
  readonly unknown: number;
  readonly classes: number;
};

type Weight = { readonly of: number; weight: number };

/** The directions of classes, each given as the features of its examples. */
export function centroidsOf(classes: readonly (readonly (readonly string[])[])[]): Centroids {
  const examples = classes.flat();
  const counts = new Map<string, number>();
  for (const feature of examples.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const telling = (feature: string): number =>
    worth(feature) * Math.log(examples.length / (counts.get(feature) ?? 1));
  const features = new Map(
    [...counts.keys()].map((name) => [name, { telling: telling(name), weights: [] as Weight[] }]),
  );
  for (const [of, members] of classes.entries()) {
    for (const [feature, weight] of direction(members, telling))
      features.get(feature)?.weights.push({ of, weight });
  }
  return { features, unknown: Math.log(examples.length), classes: classes.length };
}

/** How near a text is to each class, from nought to one. */
export function nearness(
  text: readonly string[],
  { features, unknown, classes }: Centroids,
): readonly number[] {
  const sums = Array.from({ length: classes }, () => 0);
  let squares = 0;
  for (const feature of text) {
    const known = features.get(feature);
    const telling = known?.telling ?? (isWord(feature) ? unknown : 0);
    squares += telling ** 2;
    for (const { of, weight } of known?.weights ?? []) sums[of] = (sums[of] ?? 0) + weight * telling;
  }
  return sums.map((sum) => sum / Math.sqrt(Math.max(squares, 1)));
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

function worth(feature: string): number {
  if (/[ _]/.test(feature)) return PAIR;
  if (feature.startsWith('~')) return GROUP;
  return feature.endsWith('*') ? STEM : 1;
}

/** Words alone count where they are unknown: their pairs and beginnings would say the same again. */
function isWord(feature: string): boolean {
  return /^[a-zN]+$/.test(feature);
}
