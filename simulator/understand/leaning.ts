// What a sentence leans to where no sample foresees it. Alexa trains a classifier on a model's samples; this is a small
// one, which has learned from the samples and from the values that are sentences ("i can't sleep" as a need).
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/best-practices-for-sample-utterances-and-custom-slot-type-values.html
import { featuresOf, isNamed, type Token, tokensOf, typeToken } from './features';
import { type Example, trainClassifier } from './logistic';
import type { Mention, Ways } from './mentions';
import type { Part, Pattern } from './patterns';
import { groupBy, type Word } from './words';

/** How likely each intent is for a sentence; together they are one. */
export type Leaning = (words: readonly Word[], mentions: readonly Mention[]) => ReadonlyMap<string, number>;

type Mentions = (words: readonly Word[]) => readonly Mention[];
type Values = ReadonlyMap<string, readonly (readonly Word[])[]>;

/** Values with so many words, on average, are sentences: an intent is known by each of them. */
const SENTENCE_WORDS = 2.5;
/** Of an intent's samples so many, spread over all: a thousand that differ in one word teach no more. */
const MOST_SAMPLES = 600;
/** Intents of more examples than this count for less with each, so that no rare one is drowned. */
const FULL_WEIGHT_EXAMPLES = 60;
/** Samples take turns with the values of a slot, in steps so wide that neighbours differ. */
const STRIDE = 7;

/** Learns from a model's samples and values. `mentionsIn` finds in a value what it names. */
export function leaningOf(patterns: readonly Pattern[], ways: Ways, mentionsIn: Mentions): Leaning {
  const values = new Map(
    [...groupBy(ways.all, (way) => way.type)].map(([type, same]) => [type, same.map(({ words }) => words)]),
  );
  const examples = [...groupBy(patterns, ({ intent }) => intent)].flatMap(([intent, samples]) =>
    examplesOf(intent, samples, values, mentionsIn),
  );
  const classify = trainClassifier(examples);
  return (words, mentions) => classify(featuresOf(tokensOf(words, mentions)));
}

function examplesOf(
  intent: string,
  samples: readonly Pattern[],
  values: Values,
  mentionsIn: Mentions,
): readonly Example[] {
  const step = Math.max(1, samples.length / MOST_SAMPLES);
  const chosen = samples.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const spoken = chosen.flatMap(({ parts }, at) => tellings(parts, at, values, mentionsIn));
  const different = [...new Map(spoken.map((tokens) => [JSON.stringify(tokens), tokens])).values()];
  const weight = Math.min(1, Math.sqrt(FULL_WEIGHT_EXAMPLES / different.length));
  return different.map((tokens) => ({ label: intent, features: featuresOf(tokens), weight }));
}

/** A sample as tokens: once with some value in its slots, or with every value where these are the whole sentence. */
function tellings(
  parts: readonly Part[],
  turn: number,
  values: Values,
  mentionsIn: Mentions,
): readonly (readonly Token[])[] {
  const [only, ...others] = parts;
  const whole = only && 'slot' in only && others.length === 0 ? (values.get(only.slot.type) ?? []) : [];
  if (isOfSentences(whole)) return whole.map((words) => tokensOf(words, mentionsIn(words)));
  return [
    tokensOf(
      parts.flatMap((part) => filled(part, turn, values)),
      [],
    ),
  ];
}

function filled(part: Part, turn: number, values: Values): readonly Word[] {
  if ('word' in part) return [part.word];
  const { type } = part.slot;
  const known = values.get(type) ?? [];
  if (isNamed(type) || known.length === 0) {
    const token = typeToken(type);
    return [{ said: token, key: token, stem: token }];
  }
  return known[(turn * STRIDE) % known.length] ?? [];
}

function isOfSentences(values: readonly (readonly Word[])[]): boolean {
  const words = values.reduce((sum, { length }) => sum + length, 0);
  return words > values.length * SENTENCE_WORDS;
}
