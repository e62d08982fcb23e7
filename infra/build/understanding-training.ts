// Trains a linear model at build: logistic regression, one label against all others, by FTRL-Proximal (algorithm 1 of
// https://research.google.com/pubs/archive/41159.pdf), which leaves at nought what hardly matters. The order of the
// examples is fixed by a seed, so the same data give the same weights.
import type { LinearModel } from '../../lambda/understanding/data';
import { scaleOf } from '../../lambda/understanding/linear';
import { featureTable } from './feature-table';

export type Example = { readonly features: readonly string[]; readonly label: string };

export type Training = {
  readonly rounds: number;
  readonly rate: number;
  /** How much a feature must matter to have a weight at all (L1): more gives a smaller model. */
  readonly thrift: number;
  /** Features in fewer examples than this are left out. */
  readonly leastExamples: number;
};

const STEPS_PER_UNIT = 4;

/** A model of some labels; examples may have others too. */
export function trainLinear(
  examples: readonly Example[],
  labels: readonly string[],
  training: Training,
): LinearModel {
  const known = frequentFeatures(examples, training.leastExamples);
  const rows = examples.map(({ features, label }) => ({
    label,
    scale: scaleOf(features),
    numbers: features.flatMap((feature) => known.get(feature) ?? []),
  }));
  const weights = labels.map((label) =>
    weightsFor(
      rows.map((row) => ({ ...row, wanted: row.label === label ? 1 : 0 })),
      known.size,
      training,
    ),
  );
  const table = featureTable(
    [...known].map(([feature, number]) => [
      feature,
      weights.flatMap((row, of) => {
        const steps = Math.round((row[number] ?? 0) * STEPS_PER_UNIT);
        return steps === 0 ? [] : [{ of, steps }];
      }),
    ]),
  );
  const biases = weights.map((row) => Math.round((row[known.size] ?? 0) * 100) / 100);
  return { labels, biases, table, stepsPerUnit: STEPS_PER_UNIT };
}

type Row = { readonly wanted: 0 | 1; readonly scale: number; readonly numbers: readonly number[] };

/** The weight of each feature, and behind them all what counts in every text. */
function weightsFor(rows: readonly Row[], count: number, training: Training): Float64Array {
  const { rounds, rate, thrift } = training;
  const pulls = new Float64Array(count + 1);
  const squares = new Float64Array(count + 1);
  const weight = (number: number): number => {
    const pull = pulls[number] ?? 0;
    const held = number === count ? 0 : thrift;
    if (Math.abs(pull) <= held) return 0;
    return (-(pull - Math.sign(pull) * held) * rate) / (1 + Math.sqrt(squares[number] ?? 0));
  };
  const learn = (number: number, slope: number): void => {
    const square = squares[number] ?? 0;
    const more = (Math.sqrt(square + slope * slope) - Math.sqrt(square)) / rate;
    pulls[number] = (pulls[number] ?? 0) + slope - more * weight(number);
    squares[number] = square + slope * slope;
  };
  const random = randomFrom(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const { wanted, scale, numbers } of shuffled(rows, random)) {
      let score = weight(count);
      for (const number of numbers) score += weight(number) * scale;
      const miss = 1 / (1 + Math.exp(-score)) - wanted;
      learn(count, miss);
      for (const number of numbers) learn(number, miss * scale);
    }
  }
  return pulls.map((_, number) => weight(number));
}

/** The features that enough examples have, numbered. */
function frequentFeatures(examples: readonly Example[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= least);
  return new Map(frequent.map(([feature], number) => [feature, number]));
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
