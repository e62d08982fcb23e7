// Trains a linear model at build: multinomial logistic regression by AdaGrad (https://jmlr.org/papers/v12/duchi11a.html).
// The order of the examples is fixed by a seed, so the same data give the same weights.
import type { LinearModel } from '../../lambda/understanding/data';
import type { FeatureTable } from '../../lambda/understanding/feature-table';
import { softmax } from '../../lambda/understanding/linear';
import { featureTable } from './feature-table';

export type Example = {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight?: number;
};

export type Training = {
  readonly rounds: number;
  readonly rate: number;
  /** How strongly weights are drawn back to nought at each step. */
  readonly decay: number;
  /** Features in fewer examples than this are left out. */
  readonly leastExamples: number;
  /** Weights nearer to nought than this are left out in the end. */
  readonly leastWeight: number;
};

const STEPS_PER_UNIT = 20;

/** A model of the examples' labels. */
export function trainLinear(examples: readonly Example[], training: Training): LinearModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const known = frequentFeatures(examples, training.leastExamples);
  const weights = new Map([...known].map((feature) => [feature, new Float64Array(labels.length)]));
  const squares = new Map([...known].map((feature) => [feature, new Float64Array(labels.length)]));
  const prepared = examples.map((example) => prepare(example, labels, weights, squares));
  const random = randomFrom(1);
  for (let round = 0; round < training.rounds; round += 1) {
    for (const example of shuffled(prepared, random)) step(example, labels.length, training);
  }
  return { labels, table: packed(weights, training.leastWeight), stepsPerUnit: STEPS_PER_UNIT };
}

type Prepared = {
  readonly label: number;
  readonly weight: number;
  readonly rows: readonly { readonly weights: Float64Array; readonly squares: Float64Array }[];
};

function prepare(
  example: Example,
  labels: readonly string[],
  weights: ReadonlyMap<string, Float64Array>,
  squares: ReadonlyMap<string, Float64Array>,
): Prepared {
  const rows = example.features.flatMap((feature) => {
    const row = weights.get(feature);
    const square = squares.get(feature);
    return row && square ? [{ weights: row, squares: square }] : [];
  });
  return { label: labels.indexOf(example.label), weight: example.weight ?? 1, rows };
}

function step({ label, weight, rows }: Prepared, count: number, { rate, decay }: Training): void {
  const scores = Array.from({ length: count }, (_, index) =>
    rows.reduce((sum, row) => sum + (row.weights[index] ?? 0), 0),
  );
  for (const [index, share] of softmax(scores).entries()) {
    const miss = (share - (index === label ? 1 : 0)) * weight;
    for (const row of rows) {
      const slope = miss + decay * (row.weights[index] ?? 0);
      const square = (row.squares[index] ?? 0) + slope * slope;
      row.squares[index] = square;
      row.weights[index] = (row.weights[index] ?? 0) - (rate * slope) / (Math.sqrt(square) + 1e-6);
    }
  }
}

function frequentFeatures(examples: readonly Example[], least: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= least).map(([feature]) => feature));
}

function packed(weights: ReadonlyMap<string, Float64Array>, least: number): FeatureTable {
  const rows = [...weights].map(([feature, row]) => {
    const kept = [...row].flatMap((weight, of) =>
      Math.abs(weight) < least ? [] : [{ of, steps: Math.round(weight * STEPS_PER_UNIT) }],
    );
    return [feature, kept] as const;
  });
  return featureTable(rows);
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [one, two] = [order[index] as T, order[other] as T];
    order[index] = two;
    order[other] = one;
  }
  return order;
}

/** Numbers from nought to one, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
