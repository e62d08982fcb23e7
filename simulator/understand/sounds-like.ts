// Names that were misheard or misspelled: "play reign" for rain, "body skin" for body scan, "loving kind nest".
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { isGlue } from './english';
import { type Mention, mentionsOf, type Way, type Ways } from './mentions';
import { groupBy, type Word } from './words';

type Sound = { readonly way: Way; readonly text: string; readonly code: string };

/** Ways to say values, found by how they sound. */
export type Sounds = ReadonlyMap<string, readonly Sound[]>;

/** Longer ways are sentences rather than names. */
const MOST_WORDS = 4;
/** A name may be heard as more words than it has. */
const MOST_HEARD_WORDS = 5;
const LEAST_LETTERS = 4;
/** What part of the letters may differ. */
const MOST_LETTERS_WRONG = 0.2;
const MOST_LETTERS_WRONG_IN_COMPANY = 0.34;
const MOST_LETTERS_WRONG_IN_LONG = 0.3;
const LONG_LETTERS = 14;
/** What sounds the same is spelled much the same, too: "reign" is rain, "free" is not fire. */
const MOST_LETTERS_WRONG_ALIKE = 0.4;
const MOST_LETTERS_WRONG_ALIKE_IN_COMPANY = 0.5;
/** What is taken for another name at all is no less sure than this. */
const LEAST_LIKENESS = 0.75;

/** Prepares a model's values; ways that begin with the same sound lie together. */
export function soundsOf(ways: Ways): Sounds {
  const names = ways.all.filter(
    ({ words }) => words.length <= MOST_WORDS && words.some((word) => !isGlue(word.stem)),
  );
  const sounds = names.map((way) => ({ way, ...soundOf(way.words) }));
  return groupBy(
    sounds.filter((sound) => sound.text.length >= LEAST_LETTERS),
    (sound) => sound.code.slice(0, 1),
  );
}

/** Mentions that sound like a value without being one. `knows` tells which words the model itself uses. */
export function mentionsBySound(
  words: readonly Word[],
  sounds: Sounds,
  knows: (word: Word) => boolean,
): readonly Mention[] {
  return words.flatMap((_, from) => {
    const ends = words.slice(from, from + MOST_HEARD_WORDS).map((_word, index) => from + index + 1);
    return ends.flatMap((to) => mentionBySound(words, from, to, sounds, knows));
  });
}

function mentionBySound(
  words: readonly Word[],
  from: number,
  to: number,
  sounds: Sounds,
  knows: (word: Word) => boolean,
): readonly Mention[] {
  const span = words.slice(from, to);
  if (isGlue(span[0]?.stem ?? '') || isGlue(span.at(-1)?.stem ?? '')) return [];
  const { text, code } = soundOf(span);
  if (text.length < LEAST_LETTERS) return [];
  // A word of the model is what it is; only among others ("pain noise") may it be taken for another.
  const isStrange = span.some((word) => !knows(word));
  const close = (sounds.get(code.slice(0, 1)) ?? []).flatMap((sound) => {
    const { way } = sound;
    if (!isStrange && !sharesWord(span, way.words)) return [];
    const likeness = likenessOf(span, sound, { text, code });
    return likeness > 0 ? [{ way, likeness }] : [];
  });
  const best = Math.max(0, ...close.map((one) => one.likeness));
  const ways = close.filter((one) => one.likeness === best).map((one) => one.way);
  return mentionsOf(ways, words, from, to, best);
}

/** From 0 (another name) to 1. Names of as many words are compared word for word, others by all their letters. */
function likenessOf(span: readonly Word[], { way, text }: Sound, heard: Omit<Sound, 'way'>): number {
  if (span.length !== way.words.length) return lettersAlike(heard.text, text);
  const pairs = span.map((word, at) => wordsAlike(word.key, way.words[at]?.key ?? '', span.length > 1));
  return Math.min(...pairs) > 0 ? Math.max(LEAST_LIKENESS, sum(pairs) / pairs.length) : 0;
}

/** Whether two words could be taken for each other; among other words that are right, a little sooner. */
function wordsAlike(one: string, other: string, hasCompany: boolean): number {
  if (one === other) return 1;
  const wrongLetters = distance(one, other) / Math.max(one.length, other.length);
  if (wrongLetters <= (hasCompany ? MOST_LETTERS_WRONG_IN_COMPANY : MOST_LETTERS_WRONG))
    return 1 - wrongLetters;
  const mostWrong = hasCompany ? MOST_LETTERS_WRONG_ALIKE_IN_COMPANY : MOST_LETTERS_WRONG_ALIKE;
  const wrongSounds = distance(codeOf(one), codeOf(other));
  return wrongSounds <= (hasCompany ? 1 : 0) && wrongLetters <= mostWrong ? LEAST_LIKENESS : 0;
}

function lettersAlike(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > length * MOST_LETTERS_WRONG_IN_LONG) return 0;
  const mostWrong = length >= LONG_LETTERS ? MOST_LETTERS_WRONG_IN_LONG : MOST_LETTERS_WRONG;
  const wrongLetters = distance(one, other) / length;
  return wrongLetters <= mostWrong ? 1 - wrongLetters : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sharesWord(span: readonly Word[], words: readonly Word[]): boolean {
  return span.length === words.length && words.some((word, at) => word.key === span[at]?.key);
}

function soundOf(words: readonly Word[]): { readonly text: string; readonly code: string } {
  const text = words.map((word) => word.key.replace(/'/g, '')).join('');
  return { text, code: words.map((word) => codeOf(word.key)).join('') };
}

const codes = new Map<string, string>();

function codeOf(key: string): string {
  let code = codes.get(key);
  if (code === undefined) {
    code = doubleMetaphone(key)[0];
    codes.set(key, code);
  }
  return code;
}
