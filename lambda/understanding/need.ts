// Finds the need in free words: the one whose ways have most in common with them.
import { nearness } from './centroids';
import type { UnderstandingData, Words } from './data';
import { featuresOf } from './features';
import { plainForm } from './words';

export type FoundNeed = {
  readonly need: string;
  /** How much the words have in common with a need's ways, from nought to one. */
  readonly confidence: number;
};

/**
 * Words that have less in common with every need than this are about something else. It takes more where they begin as
 * a wish or question for something else does ("play ...", "what is ..."), less where somebody speaks of themselves
 * ("i ...", "my ..."). Set by the figures of `npm run understanding`.
 */
const LEAST_CONFIDENCE = { asking: 0.26, ofThemselves: 0.07, else: 0.13 };

/** How much likelier a need is for having more in common with the words. */
const SHARPNESS = 25;

/** Needs that have nearly as much in common with the words as the first: at least this share of it. */
const NEARLY = 0.8;

/**
 * The need in a listener's words, or undefined where they are about something else. Where several are nearly as likely,
 * it is the one whose first session would serve most of them.
 */
export function findNeed(text: string, { words, need }: UnderstandingData): FoundNeed | undefined {
  const plain = plainForm(words)(text);
  const scores = nearness(featuresOf(plain, words.groups), need.centroids, need.needs.length);
  const confidence = Math.max(...scores);
  if (confidence < leastConfidence(plain.split(' '), words)) return undefined;
  const likelihoods = softmax(scores.map((score) => score * SHARPNESS));
  const serves = (index: number): number =>
    (need.servedToo[index] ?? []).reduce((sum, other) => sum + (likelihoods[other] ?? 0), 0);
  const near = [...scores.keys()].filter((index) => (scores[index] ?? 0) >= NEARLY * confidence);
  const [best = 0] = near.sort((one, other) => serves(other) - serves(one));
  return { need: need.needs[best] ?? '', confidence };
}

function leastConfidence(words: readonly string[], { asking, ofThemselves }: Words): number {
  if (asking.includes(words[0] ?? '')) return LEAST_CONFIDENCE.asking;
  return words.some((word) => ofThemselves.includes(word))
    ? LEAST_CONFIDENCE.ofThemselves
    : LEAST_CONFIDENCE.else;
}

/** Scores as shares of one. */
function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
