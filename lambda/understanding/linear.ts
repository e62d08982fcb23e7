// A linear model, asked. Training it is the build's business.
import type { LinearModel } from './data';
import { weightsOf } from './feature-table';

/** A text of so many features counts as it is; a longer one has more that speaks for and against without meaning more. */
const USUAL_FEATURES = 30;

/** How much speaks for each label (log of its odds): above nought it is likelier than not. */
export function scoresOf(features: readonly string[], model: LinearModel): readonly number[] {
  const sums = model.labels.map(() => 0);
  for (const feature of features) {
    for (const { of, steps } of weightsOf(feature, model.table)) sums[of] = (sums[of] ?? 0) + steps;
  }
  const scale = scaleOf(features) / model.stepsPerUnit;
  return sums.map((sum, index) => (model.biases[index] ?? 0) + sum * scale);
}

/** What each feature of a text is worth, by how many there are. */
export function scaleOf(features: readonly string[]): number {
  return Math.sqrt(USUAL_FEATURES / features.length);
}
