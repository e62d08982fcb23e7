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
/** What part of the letters, and of the sounds, may differ. */
const MOST_LETTERS_WRONG = 0.2;
const MOST_LETTERS_WRONG_IN_LONG = 0.3;
const LONG_LETTERS = 14;
/** What sounds the same is spelled much the same, too: "reign" is rain, "free" is not fire. */
const MOST_LETTERS_WRONG_ALIKE = 0.4;
const MOST_SOUNDS_WRONG = 0.15;

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
  const close = (sounds.get(code.slice(0, 1)) ?? []).flatMap(({ way, ...sound }) => {
    if (!isStrange && !sharesWord(span, way.words)) return [];
    const likeness = likenessOf({ text, code }, sound);
    return likeness > 0 ? [{ way, likeness }] : [];
  });
  const best = Math.max(0, ...close.map((one) => one.likeness));
  const ways = close.filter((one) => one.likeness === best).map((one) => one.way);
  return mentionsOf(ways, words, from, to, best);
}

/** From 0 (another word) to 1: by letters, or by sounds where the letters mislead. */
function likenessOf(one: Omit<Sound, 'way'>, other: Omit<Sound, 'way'>): number {
  const length = Math.max(one.text.length, other.text.length);
  if (Math.abs(one.text.length - other.text.length) > length * 0.35) return 0;
  const wrongLetters = distance(one.text, other.text) / length;
  const mostWrong = length >= LONG_LETTERS ? MOST_LETTERS_WRONG_IN_LONG : MOST_LETTERS_WRONG;
  if (wrongLetters <= mostWrong) return 1 - wrongLetters;
  const codeLength = Math.max(one.code.length, other.code.length);
  if (one.code === other.code && wrongLetters <= MOST_LETTERS_WRONG_ALIKE) return 0.8;
  const wrongSounds = distance(one.code, other.code) / codeLength;
  return wrongSounds <= MOST_SOUNDS_WRONG && wrongLetters <= 0.4 ? 0.75 : 0;
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
