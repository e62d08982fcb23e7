// Whether words may tell of danger, by the model's own values. Such words are never cut off a sentence.
import type { Ear } from './ear';
import { conceptsOf } from './english';
import { coreOf, looseMentions } from './loosely';
import { GRAVE } from './vocabulary';
import { mentionsByWording } from './worded-like';
import type { Word } from './words';

/** Much less than what fills a slot: to take a harmless sentence for a grave one costs little here. */
const GRAVE_LIKENESS = 0.5;

/** Words that may tell of danger: they are never taken for the mere reason of a request. */
export function isGrave(words: readonly Word[], ear: Ear, today: string): boolean {
  const core = coreOf(words, ear, today);
  const told = [
    ...looseMentions(core, ear, today),
    ...mentionsByWording(core, ear.wordings, ear.vocabulary, GRAVE_LIKENESS),
  ];
  return (
    told.some(({ type }) => type === GRAVE) ||
    conceptsOf(words).some((concept) => ear.vocabulary.isGrave(concept))
  );
}
