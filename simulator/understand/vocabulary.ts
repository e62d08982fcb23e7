// How much each word says: a word of one intent says much, a word of many says little.
import { conceptsOf, isGlue } from './english';
import type { Ways } from './mentions';
import { literalsOf, type Pattern } from './patterns';
import type { Word } from './words';

export type Vocabulary = {
  /** What a concept (see english.ts) is worth, from 0 to 1; a word that the model never uses is worth 1. */
  readonly worth: (concept: string) => number;
  /** What concepts are worth together. */
  readonly worthOf: (concepts: readonly string[]) => number;
  /** Whether the model uses a word at all. */
  readonly knows: (word: Word) => boolean;
};

/** The worth of small words, which change a sentence but not much. */
const GLUE_WORTH = 0.15;
const LEAST_WORTH = 0.1;

/** Counts the words of a model, once for each intent and each value that they belong to. */
export function vocabularyOf(patterns: readonly Pattern[], ways: Ways): Vocabulary {
  const places = new Map<string, Set<string>>();
  const stems = new Set<string>();
  const count = (words: readonly Word[], place: string): void => {
    for (const concept of conceptsOf(words))
      places.set(concept, (places.get(concept) ?? new Set()).add(place));
    for (const word of words) stems.add(word.stem);
  };
  for (const pattern of patterns) count(literalsOf(pattern), pattern.intent);
  for (const way of ways.all) count(way.words, `${way.type} ${way.meaning.id ?? way.meaning.name}`);

  const all = new Set([...places.values()].flatMap((set) => [...set])).size;
  const rarity = (size: number): number => Math.log((all + 1) / size) / Math.log(all + 1);
  const worths = new Map(
    [...places].map(([concept, { size }]) => [concept, Math.max(LEAST_WORTH, rarity(size))]),
  );
  const worth = (concept: string): number => (isGlue(concept) ? GLUE_WORTH : (worths.get(concept) ?? 1));
  return {
    worth,
    worthOf: (concepts) => concepts.reduce((sum, concept) => sum + worth(concept), 0),
    knows: (word) => stems.has(word.stem),
  };
}
