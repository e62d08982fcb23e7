// A linear model, asked. Training it is the build's business.
import type { LinearModel } from './data';
import { weightsOf } from './feature-table';

export type Guess = { readonly label: string; readonly confidence: number };

/** The labels with their confidences (softmax: they add up to one), the likeliest first. */
export function guess(features: readonly string[], model: LinearModel): readonly Guess[] {
  const scores = model.labels.map(() => 0);
  for (const feature of features) {
    for (const { of, steps } of weightsOf(feature, model.table)) {
      scores[of] = (scores[of] ?? 0) + steps / model.stepsPerUnit;
    }
  }
  return softmax(scores)
    .map((confidence, index) => ({ label: model.labels[index] ?? '', confidence }))
    .sort((one, other) => other.confidence - one.confidence);
}

/** Scores as shares of one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
