// A small linear classifier: multinomial logistic regression by AdaGrad (https://jmlr.org/papers/v12/duchi11a.html).
// The order of the examples is fixed by a seed, so that the same examples give the same weights.

export type Example = {
  readonly label: string;
  readonly features: readonly string[];
  readonly weight: number;
};

/** The labels, each with its share of one, for the features of something new. */
export type Classifier = (features: readonly string[]) => ReadonlyMap<string, number>;

const ROUNDS = 4;
const RATE = 0.3;
/** How strongly weights are drawn back to nought. */
const DECAY = 1e-4;
/** A miss so small teaches nothing. */
const LEAST_MISS = 1e-3;
/** Pairs of tokens that stand in one example alone are chance. */
const LEAST_EXAMPLES_OF_PAIR = 2;
const FIRST_SQUARE = 1e-3;

type Weights = {
  readonly labels: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
  /** Row by row, one number a label. */
  readonly values: Float32Array;
};

/** Learns from examples. Takes about a second for ten thousand of them with eighty labels. */
export function trainClassifier(examples: readonly Example[]): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const rows = rowsOf(examples);
  const values = new Float32Array(rows.size * labels.length);
  const squares = new Float32Array(values.length).fill(FIRST_SQUARE);
  const weights = { labels, rows, values };
  const order = examples.map(({ label, features, weight }) => ({
    label: labels.indexOf(label),
    starts: startsOf(features, weights),
    weight,
  }));
  const random = randomFrom(1);
  const shares = new Float64Array(labels.length);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const { label, starts, weight } of order) {
      score(starts, values, shares);
      for (let index = 0; index < shares.length; index++) {
        const miss = ((shares[index] ?? 0) - (index === label ? 1 : 0)) * weight;
        if (Math.abs(miss) < LEAST_MISS) continue;
        for (const start of starts) {
          const at = start + index;
          const slope = miss + DECAY * (values[at] ?? 0);
          const square = (squares[at] ?? 0) + slope * slope;
          squares[at] = square;
          values[at] = (values[at] ?? 0) - (RATE * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return (features) => {
    score(startsOf(features, weights), values, shares);
    return new Map(labels.map((label, index) => [label, shares[index] ?? 0]));
  };
}

function rowsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const isPair = (feature: string): boolean => /[ _]/.test(feature);
  const kept = [...counts].filter(([feature, count]) => !isPair(feature) || count >= LEAST_EXAMPLES_OF_PAIR);
  return new Map(kept.map(([feature], row) => [feature, row]));
}

function startsOf(features: readonly string[], { rows, labels }: Weights): readonly number[] {
  return features.flatMap((feature) => {
    const row = rows.get(feature);
    return row === undefined ? [] : [row * labels.length];
  });
}

/** Fills `shares` with the softmax of the labels' sums. */
function score(starts: readonly number[], values: Float32Array, shares: Float64Array): void {
  shares.fill(0);
  for (const start of starts) {
    for (let index = 0; index < shares.length; index++) {
      shares[index] = (shares[index] ?? 0) + (values[start + index] ?? 0);
    }
  }
  const most = Math.max(...shares);
  let sum = 0;
  for (let index = 0; index < shares.length; index++) {
    const power = Math.exp((shares[index] ?? 0) - most);
    shares[index] = power;
    sum += power;
  }
  for (let index = 0; index < shares.length; index++) shares[index] = (shares[index] ?? 0) / sum;
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
}

/** Numbers from nought to one, always the same for a seed (the minimal standard generator). */
function randomFrom(seed: number): () => number {
  const most = 2147483647;
  let state = seed;
  return () => {
    state = (state * 16807) % most;
    return state / most;
  };
}
