// A linear model, asked. Training it is the build's business.
import type { LinearModel } from './data';

export type Guess = { readonly label: string; readonly confidence: number };

/** The labels with their confidences (softmax: they add up to one), the likeliest first. */
export function guess(features: readonly string[], model: LinearModel): readonly Guess[] {
  const scores = model.labels.map(() => 0);
  for (const feature of features) {
    const weights = model.weights[feature] ?? [];
    for (let index = 0; index < weights.length; index += 2) {
      const label = weights[index] ?? 0;
      scores[label] = (scores[label] ?? 0) + (weights[index + 1] ?? 0) / model.stepsPerUnit;
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
