// What people put in their own words: "beating myself up over a mistake" where the model has "i beat myself up about
// mistakes". Such values are sentences; they are found by the words they share, whatever the order.
import { conceptsOf, isGlue } from './english';
import { type Mention, mentionsOf, type Way, type Ways } from './mentions';
import type { Vocabulary } from './vocabulary';
import type { Word } from './words';

type Wording = { readonly way: Way; readonly concepts: ReadonlySet<string>; readonly worth: number };

/** Ways to say values, found by the concepts in them. */
export type Wordings = ReadonlyMap<string, readonly Wording[]>;

/** Shorter ways are names: they are found by their letters and sounds. */
const LEAST_WORDS = 3;
const LEAST_LIKENESS = 0.6;
/** One word in common is chance; two that say something are not. */
const LEAST_SHARED = 2;
const MOST_FOUND = 5;

/** Prepares a model's values. */
export function wordingsOf(ways: Ways, vocabulary: Vocabulary): Wordings {
  const index = new Map<string, Wording[]>();
  for (const way of ways.all.filter(({ words }) => words.length >= LEAST_WORDS)) {
    const concepts = new Set(conceptsOf(way.words));
    const wording = { way, concepts, worth: vocabulary.worthOf([...concepts]) };
    for (const concept of concepts) index.set(concept, [...(index.get(concept) ?? []), wording]);
  }
  return index;
}

/** The values that are nearest to the sentence by their words. */
export function mentionsByWording(
  words: readonly Word[],
  wordings: Wordings,
  vocabulary: Vocabulary,
  least = LEAST_LIKENESS,
): readonly Mention[] {
  const concepts = words.map((word) => conceptsOf([word])[0] ?? '');
  const shared = new Map<Wording, Set<string>>();
  for (const concept of concepts) {
    for (const wording of wordings.get(concept) ?? []) {
      shared.set(wording, (shared.get(wording) ?? new Set()).add(concept));
    }
  }
  return [...shared]
    .map(([wording, both]) => {
      const from = concepts.findIndex((concept) => both.has(concept));
      const to = concepts.findLastIndex((concept) => both.has(concept)) + 1;
      const heard = vocabulary.worthOf([...new Set(concepts.slice(from, to))]);
      const likeness = (2 * vocabulary.worthOf([...both])) / (wording.worth + heard);
      return { wording, from, to, likeness, shared: [...both].filter((concept) => !isGlue(concept)).length };
    })
    .filter(({ likeness, shared: said }) => likeness >= least && said >= LEAST_SHARED)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_FOUND)
    .flatMap(({ wording, from, to, likeness }) =>
      mentionsOf([wording.way], words, from, to, Math.min(0.95, likeness)),
    );
}
