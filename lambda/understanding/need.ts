// Finds the need in free words: which needs' ways have most in common with them (TF-IDF centroids, cosine).
import type { NeedData, Words } from './data';
import { featuresOf } from './features';
import { softmax } from './linear';
import { plainForm } from './words';

export type FoundNeed = {
  readonly need: string;
  /** How much the words have in common with the need's ways, from nought to one. */
  readonly confidence: number;
};

/**
 * Words that have less in common with every need than this are about something else. It takes more where they begin as
 * a wish or question for something else does ("play ...", "what is ..."), less where somebody speaks of themselves
 * ("i ...", "my ..."). Set by the figures of `npm run understanding`.
 */
const LEAST_CONFIDENCE = { asking: 0.3, ofThemselves: 0.09, else: 0.17 };

/** How much likelier a need is for having more in common with the words. */
const SHARPNESS = 25;

/** So many of the likeliest needs are looked at. */
const CANDIDATES = 3;

const plainForms = new WeakMap<NeedData, (text: string) => string>();

/**
 * The need in a listener's words, or undefined where they are about something else. Of the likeliest needs it is the
 * one whose first session is likely to fit, even where the need itself is not the one that was meant.
 */
export function findNeed(text: string, data: NeedData): FoundNeed | undefined {
  const plain = plainOf(text, data);
  const scores = scoresOf(featuresOf(plain, data.words.groups), data);
  const likelihoods = softmax(scores.map((score) => score * SHARPNESS));
  const order = scores
    .map((_, index) => index)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  const confidence = scores[order[0] ?? 0] ?? 0;
  if (confidence < leastConfidence(plain.split(' '), data.words)) return undefined;
  const fitting = (index: number): number =>
    (data.servedToo[index] ?? []).reduce((sum, other) => sum + (likelihoods[other] ?? 0), 0);
  const [best = 0] = order.slice(0, CANDIDATES).sort((one, other) => fitting(other) - fitting(one));
  return { need: data.needs[best] ?? '', confidence };
}

function leastConfidence(words: readonly string[], { asking, ofThemselves }: Words): number {
  if (asking.includes(words[0] ?? '')) return LEAST_CONFIDENCE.asking;
  return words.some((word) => ofThemselves.includes(word))
    ? LEAST_CONFIDENCE.ofThemselves
    : LEAST_CONFIDENCE.else;
}

function scoresOf(
  features: readonly string[],
  { needs, features: known, unknown, stepsPerUnit }: NeedData,
): number[] {
  const scores = needs.map(() => 0);
  let squares = 0;
  for (const feature of features) {
    const [telling = 0, ...weights] = known[feature] ?? [isWord(feature) ? unknown : 0];
    squares += (telling / stepsPerUnit) ** 2;
    for (let index = 0; index < weights.length; index += 2) {
      const need = weights[index] ?? 0;
      scores[need] = (scores[need] ?? 0) + ((weights[index + 1] ?? 0) * telling) / stepsPerUnit ** 2;
    }
  }
  return scores.map((score) => score / Math.sqrt(Math.max(squares, 1)));
}

/** Words alone count where they are unknown: their pairs and beginnings would say the same again. */
function isWord(feature: string): boolean {
  return /^[a-zN]+$/.test(feature);
}

function plainOf(text: string, data: NeedData): string {
  const plain = plainForms.get(data) ?? plainForm(data.words);
  plainForms.set(data, plain);
  return plain(text);
}
