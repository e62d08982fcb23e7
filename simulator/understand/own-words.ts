// Sentences that fit no sample, but speak of what a type of sentences speaks of. Alexa takes the values of a type as
// examples, not as a list: where a sample is such a slot alone, a sentence like its values fills it as it was said,
// without a match.
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/create-and-edit-custom-slot-types.html
import { conceptsOf } from './english';
import type { Reading } from './grammar';
import type { ModelSlot } from './interaction-model';
import type { Way, Ways } from './mentions';
import type { Pattern } from './patterns';
import { GRAVE, type Vocabulary } from './vocabulary';
import { groupBy, saidBetween, type Word } from './words';

type OwnWordsSlot = {
  readonly intent: string;
  readonly slot: ModelSlot;
  readonly concepts: ReadonlySet<string>;
};

/** The slots that whole sentences may fill. */
export type OwnWords = { readonly slots: readonly OwnWordsSlot[]; readonly vocabulary: Vocabulary };

/** Values of so many words are sentences, not names. */
const SENTENCE_WORDS = 3.5;
const LEAST_WORDS = 2;
/** What part of a sentence must speak of the same things. */
const LEAST_SHARED = 0.2;

/** Finds them in a model: samples that are one slot alone, whose type's values are sentences. */
export function ownWordsOf(patterns: readonly Pattern[], ways: Ways, vocabulary: Vocabulary): OwnWords {
  const waysOfType = groupBy(ways.all, (way) => way.type);
  const slots = patterns.flatMap(({ intent, parts: [part, ...others] }) => {
    const values =
      part && 'slot' in part && others.length === 0 ? (waysOfType.get(part.slot.type) ?? []) : [];
    if (!part || !('slot' in part) || averageWords(values) < SENTENCE_WORDS) return [];
    return [{ intent, slot: part.slot, concepts: new Set(values.flatMap((way) => conceptsOf(way.words))) }];
  });
  return { slots, vocabulary };
}

/**
 * The whole sentence as the value of the slot that has most in common with it; undefined where none has enough. What may
 * be grave goes to no other slot.
 */
export function ownWordsReading(
  { slots, vocabulary }: OwnWords,
  words: readonly Word[],
  isGrave: boolean,
): Reading | undefined {
  if (words.length < LEAST_WORDS) return undefined;
  const concepts = conceptsOf(words);
  const worth = vocabulary.worthOf(concepts);
  const fitting = slots.filter(({ slot }) => (slot.type === GRAVE) === isGrave);
  const scored = fitting.map((one) => ({
    ...one,
    score: vocabulary.worthOf(concepts.filter((concept) => one.concepts.has(concept))) / worth,
  }));
  const [best] = scored.sort((one, other) => other.score - one.score);
  if (!best || best.score < LEAST_SHARED) return undefined;
  const { intent, slot, score } = best;
  const value = saidBetween(words, 0, words.length);
  const mention = { type: slot.type, from: 0, to: words.length, value, meanings: [], confidence: score };
  return { intent, slots: new Map([[slot.name, mention]]), score };
}

function averageWords(values: readonly Way[]): number {
  return values.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, values.length);
}
