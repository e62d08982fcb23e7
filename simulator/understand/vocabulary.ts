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
  /** Whether a concept stands in values of `GRAVE` far more than anywhere else: "overdose", "unconscious". */
  readonly isGrave: (concept: string) => boolean;
};

/** The type of what must be heard before all else. */
export const GRAVE = 'Distress';
/** A grave word stands in so many sentences of that type, and these are so large a part of all that have it. */
const LEAST_GRAVE = 4;
const LEAST_GRAVE_PART = 0.75;

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
  const told = countTold(ways);
  const worth = (concept: string): number => (isGlue(concept) ? GLUE_WORTH : (worths.get(concept) ?? 1));
  return {
    worth,
    worthOf: (concepts) => concepts.reduce((sum, concept) => sum + worth(concept), 0),
    knows: (word) => stems.has(word.stem),
    isGrave: (concept) => {
      const { grave, all: sentences } = told.get(concept) ?? { grave: 0, all: 0 };
      return grave >= LEAST_GRAVE && grave >= sentences * LEAST_GRAVE_PART;
    },
  };
}

type Told = { readonly grave: number; readonly all: number };

/** In how many values a concept stands, and in how many grave ones. */
function countTold(ways: Ways): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { type, words } of ways.all) {
    for (const concept of new Set(conceptsOf(words))) {
      const { grave, all } = told.get(concept) ?? { grave: 0, all: 0 };
      told.set(concept, { grave: grave + (type === GRAVE ? 1 : 0), all: all + 1 });
    }
  }
  return told;
}
