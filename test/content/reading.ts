// What a text is like to hear: its words, its sentences, how hard it is, and how near it is to another one.
import { stemmer } from 'stemmer';
import { syllable } from 'syllable';

/** The words of a text, as written. */
export const wordsOf = (text: string): string[] => text.match(/[\w'-]+/g) ?? [];

/** The sentences of a text. What follows a colon is heard as a sentence of its own. */
export const sentencesOf = (text: string): string[] => text.match(/[^.?:]+[.?:]/g) ?? [text];

/** The school year in which texts can be followed: the formula of Flesch and Kincaid (1975). */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = texts.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The stems of the words of a text that carry meaning (Porter 1980), each once. */
function stemsOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase()).filter((word) => !STOP_WORDS.has(word));
  return new Set(words.map(stemmer));
}

/**
 * How near each pair of texts is in its words, 0 (nothing shared) to 1: the cosine of their stems, where a rare stem
 * weighs more than a common one (inverse document frequency, Spärck Jones 1972). The nearest pair comes first.
 */
export function nearestPairs(
  texts: readonly string[],
): { first: number; second: number; nearness: number }[] {
  const stems = texts.map(stemsOf);
  const textsWith = new Map<string, number>();
  for (const stem of stems.flatMap((set) => [...set])) textsWith.set(stem, (textsWith.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => Math.log(texts.length / (textsWith.get(stem) ?? 1)) ** 2;
  const weightOf = (set: Iterable<string>): number => [...set].reduce((sum, stem) => sum + weight(stem), 0);
  const lengths = stems.map((set) => Math.sqrt(weightOf(set)));

  const pairs = stems.flatMap((set, second) =>
    stems.slice(0, second).map((other, first) => {
      const shared = weightOf([...set].filter((stem) => other.has(stem)));
      return { first, second, nearness: shared / ((lengths[first] ?? 1) * (lengths[second] ?? 1)) };
    }),
  );
  return pairs.sort((a, b) => b.nearness - a.nearness);
}

/** Words that say nothing of a tip's idea. */
const STOP_WORDS = new Set(
  `a about after all an and any are as at be been before but by can did do does for from get give go had has have her
  him his how i if in into is it its like make me more most my no not of off on once one or other our out say she so
  some somebody someone something take tell than that the their them then there they thing this to today two until up
  was were what when where which who whose will with would you your yourself person people`.split(/\s+/),
);
