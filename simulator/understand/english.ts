// english.yaml and built-in-phrases.yaml, read once. The ear is English; another language brings two such files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stemOf, type Word, wordsOf } from './words';

type English = {
  readonly leaving: readonly string[];
  readonly fillers: readonly string[];
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
  readonly corrections: readonly string[];
  readonly numberCorrections: readonly string[];
  readonly articles: readonly string[];
  readonly glue: readonly string[];
  readonly firstPerson: readonly string[];
  readonly wishing: readonly string[];
  readonly separable: readonly string[];
  readonly clauseStarts: readonly string[];
  readonly links: readonly string[];
  readonly near: readonly (readonly string[])[];
};

const english = read<English>('english.yaml');

/** What Alexa's own intents hear without being taught: intent -> phrases. */
export const builtInPhrases = read<Readonly<Record<string, readonly string[]>>>('built-in-phrases.yaml');

const leaving = phrases(english.leaving);
const fillers = phrases(english.fillers);
const leading = phrases(english.leading);
const trailing = phrases(english.trailing);
const articles = new Set(english.articles);
const firstPerson = new Set(english.firstPerson);
const wishing = phrases(english.wishing);
const separable = new Set(english.separable);
const clauseStarts = phrases(english.clauseStarts);
const links = phrases(english.links);
const glue = new Set([...english.articles, ...english.glue].map(stemOf));
const corrections = phrases(english.corrections);
const numberCorrections = phrases([...english.corrections, ...english.numberCorrections]);
const nearest = nearestWords();
const beginsNear = new Set([...nearest.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
const LONGEST_PHRASE = 6;

/** The sentence without what carries nothing: "um can you like play uh rain" is "play rain". Never empties it. */
export function withoutFillers(words: readonly Word[]): readonly Word[] {
  let rest = words.filter((_, at) => !words.some((_word, from) => covers(fillers, words, from, at)));
  for (let to = longestAt(leading, rest, 0); to > 0 && to < rest.length; to = longestAt(leading, rest, 0)) {
    rest = rest.slice(to);
  }
  for (let length = longestEnd(rest); length > 0 && length < rest.length; length = longestEnd(rest)) {
    rest = rest.slice(0, -length);
  }
  return rest.length > 0 ? rest : words;
}

/** Whether this is no more than "exit", with or without a "please". */
export function isLeaving(words: readonly Word[]): boolean {
  return leaving.has(keysOf(withoutFillers(words)));
}

/** Whether a word is an article or the like: no difference between two sentences. */
export function isArticle(word: Word): boolean {
  return articles.has(word.key);
}

/** The sentence without articles and the like. Never empties it. */
export function withoutArticles(words: readonly Word[]): readonly Word[] {
  const rest = words.filter((word) => !isArticle(word));
  return rest.length > 0 ? rest : words;
}

/** Whether a word speaks of the speaker: "i", "i'm", "my". */
export function isFirstPerson(word: Word | undefined): boolean {
  return firstPerson.has(word?.key ?? '');
}

/** The sentence without the words that only say that something is wished: "i'd like to". Never empties it. */
export function withoutOpening(words: readonly Word[]): readonly Word[] {
  const rest = words.slice(longestAt(wishing, words, 0));
  return rest.length > 0 ? rest : words;
}

/** Whether a clause can begin with these words: "they're ...", "so ...", "can you ...". */
export function beginsClause(words: readonly Word[]): boolean {
  return longestAt(clauseStarts, words, 0) > 0 || longestAt(links, words, 0) > 0;
}

/** The words without what links them to those before: "so play rain" is "play rain". Never empties them. */
export function withoutLink(words: readonly Word[]): readonly Word[] {
  const rest = words.slice(longestAt(links, words, 0));
  return rest.length > 0 ? rest : words;
}

/** Whether a verb can stand apart from its "on": "put rain on". */
export function isSeparable(word: Word): boolean {
  return separable.has(word.key);
}

/** Whether a concept makes little difference to what a sentence means. */
export function isGlue(concept: string): boolean {
  return glue.has(concept);
}

/** The number of words at a place that take back what was said before them. */
export function correctionAt(words: readonly Word[], from: number, ofNumber: boolean): number {
  return longestAt(ofNumber ? numberCorrections : corrections, words, from) - from;
}

/** What the words mean, roughly: stems, where words and phrases that are near to each other give the same one. */
export function conceptsOf(words: readonly Word[]): readonly string[] {
  const concepts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [concept, to] = conceptAt(words, at);
    concepts.push(concept);
    at = to;
  }
  return concepts;
}

function conceptAt(words: readonly Word[], from: number): readonly [string, number] {
  if (!beginsNear.has(words[from]?.stem ?? '')) return [words[from]?.stem ?? '', from + 1];
  for (let to = Math.min(words.length, from + LONGEST_PHRASE); to > from; to--) {
    const concept = nearest.get(stemsOf(words.slice(from, to)));
    if (concept) return [concept, to];
  }
  return [words[from]?.stem ?? '', from + 1];
}

function nearestWords(): ReadonlyMap<string, string> {
  return new Map(
    english.near.flatMap(([first = '', ...others]) =>
      [first, ...others].map((phrase) => [stemsOf(wordsOf(phrase)), stemOf(first)] as const),
    ),
  );
}

function stemsOf(words: readonly Word[]): string {
  return words.map((word) => word.stem).join(' ');
}

function phrases(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map((text) => keysOf(wordsOf(text))));
}

function keysOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join(' ');
}

function covers(set: ReadonlySet<string>, words: readonly Word[], from: number, at: number): boolean {
  return from <= at && at < longestAt(set, words, from);
}

/** The end of the longest phrase that begins at a place; the place itself where none does. */
function longestAt(set: ReadonlySet<string>, words: readonly Word[], from: number): number {
  for (let to = Math.min(words.length, from + LONGEST_PHRASE); to > from; to--) {
    if (set.has(keysOf(words.slice(from, to)))) return to;
  }
  return from;
}

function longestEnd(words: readonly Word[]): number {
  for (let length = Math.min(words.length, LONGEST_PHRASE); length > 0; length--) {
    if (trailing.has(keysOf(words.slice(-length)))) return length;
  }
  return 0;
}

function read<T>(file: string): T {
  return parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as T;
}
