// A sentence as a speech recogniser would write it: lower case words, numbers spelled out, no punctuation.
import { stemmer } from 'stemmer';
import { isNumberWord, numberWords } from './numbers';

/** One word: as it was said, and the forms by which it is compared. */
export type Word = {
  /** What the listener said; several words where they are one ("i am" is compared as "i'm"). */
  readonly said: string;
  /** The word, the same for every way of writing it. */
  readonly key: string;
  /** The key without its ending: "waves" and "wave" are one. */
  readonly stem: string;
};

/** Pairs that people also say as one word. */
const CONTRACTED = new Map<string, string>(
  [
    "i am>i'm,i have>i've,i will>i'll,i would>i'd,it is>it's,that is>that's,what is>what's,who is>who's,where is>where's",
    "how is>how's,you are>you're,do not>don't,does not>doesn't,did not>didn't,can not>can't,could not>couldn't",
    "is not>isn't,are not>aren't,was not>wasn't,will not>won't,would not>wouldn't,should not>shouldn't,have not>haven't,has not>hasn't",
    "let us>let's,there is>there's,we are>we're,they are>they're",
  ].flatMap((line) => line.split(',').map((pair) => pair.split('>') as [string, string])),
);
/** The same words without their apostrophe, as some recognisers write them, and "cannot". */
const MISSPELLED = new Map<string, string>([
  ...[...CONTRACTED.values()]
    .filter((word) => !["i'll", "i'd", "we're", "it's", "let's"].includes(word))
    .map((word) => [word.replace("'", ''), word] as const),
  ['cannot', "can't"],
  ['ok', 'okay'],
]);

/** The words of a sentence. */
export function wordsOf(sentence: string): readonly Word[] {
  const said = spell(sentence).split(' ').filter(Boolean);
  const words: Word[] = [];
  for (let at = 0; at < said.length; at++) {
    const first = said[at] ?? '';
    const pair = CONTRACTED.get(`${first} ${said[at + 1] ?? ''}`);
    const key = pair ?? MISSPELLED.get(first) ?? first;
    words.push({ said: pair ? `${first} ${said[++at]}` : first, key, stem: stemOf(key) });
  }
  return words;
}

/** The words between two places, as they were said. */
export function saidBetween(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.said)
    .join(' ');
}

/** Things that share a key, in their order. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

const stems = new Map<string, string>();

/** A word without its ending; remembered, since the same words come again and again. */
export function stemOf(key: string): string {
  let stem = stems.get(key);
  if (stem === undefined) {
    stem = stemmer(key.replace(/'s$|s'$/, ''));
    stems.set(key, stem);
  }
  return stem;
}

function spell(sentence: string): string {
  if (/^[a-z ]+$/.test(sentence) && !/\b[ap]m\b/.test(sentence)) return sentence;
  const text = sentence
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\b(\d{1,2})[:.](\d\d)\b(?!\s*(?:hours?|minutes?))/g, (_, hour, minute) =>
      clock(Number(hour), Number(minute)),
    )
    .replace(/\b(\d+)\.(\d)\b/g, (_, whole, tenth) => `${digits(whole)} point ${digits(tenth)}`)
    .replace(/\d+/g, (number) => ` ${digits(number)} `)
    .replace(/&/g, ' and ')
    .replace(/\b([ap])\.\s?m\b\.?/g, ' $1 m ')
    .replace(/\bpm\b/g, 'p m')
    .replace(/[^\p{L}' ]/gu, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/g, (quote, _lead, at, all: string) =>
      /s'$/.test(all.slice(0, at + 1)) ? quote : ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return text.replace(/(\S+) am\b/g, (both, word) =>
    isNumberWord(word) || word === "o'clock" ? `${word} a m` : both,
  );
}

function clock(hour: number, minute: number): string {
  if (minute === 0) return `${numberWords(hour)} o'clock`;
  return `${numberWords(hour)} ${minute < 10 ? 'oh ' : ''}${numberWords(minute)}`;
}

/** Digits as they are spoken; three in a row without a zero are read one by one ("478 breathing"). */
function digits(text: string): string {
  if (/^[1-9]{3}$/.test(text)) return [...text].map((digit) => numberWords(Number(digit))).join(' ');
  return Number(text) < 1_000_000 ? numberWords(Number(text)) : 'a million';
}
