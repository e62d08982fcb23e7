// A sentence compared loosely: without articles, and by stems.
import type { Ear } from './ear';
import { isArticle } from './english';
import { type Mention, mentionsIn } from './mentions';
import type { Word } from './words';

type Values = Pick<Ear, 'ways' | 'stemWays' | 'types'>;

/** How much a loose word form takes from a mention. */
const LOOSE_CONFIDENCE = 0.97;

/** The sentence without articles, but for those that belong to a length or a time ("half an hour"). */
export function coreOf(words: readonly Word[], ear: Values, today: string): readonly Word[] {
  const amazon = mentionsIn(words, { ...ear.ways, byKeys: new Map() }, ear.types, today);
  const kept = words.filter(
    (word, at) => !isArticle(word) || amazon.some(({ from, to }) => from <= at && at < to),
  );
  return kept.length > 0 ? kept : words;
}

/** Mentions by stems, in a sentence without articles. */
export function looseMentions(words: readonly Word[], ear: Values, today: string): readonly Mention[] {
  const stems = words.map((word) => ({ ...word, key: word.stem }));
  const found = mentionsIn(stems, ear.stemWays, new Set(), today);
  const amazon = mentionsIn(words, { ...ear.ways, byKeys: new Map() }, ear.types, today);
  return [...found.map((one) => ({ ...one, confidence: LOOSE_CONFIDENCE })), ...amazon];
}
