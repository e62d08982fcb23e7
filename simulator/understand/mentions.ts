// Where in a sentence a slot could be filled: "rain" as a Sound, "half an hour" as a duration.
import { readDate } from './dates';
import { isoDuration, readDuration } from './durations';
import type { ModelType } from './interaction-model';
import { type Read, readNumber, readOrdinal } from './numbers';
import { readTime } from './times';
import { groupBy, saidBetween, type Word, wordsOf } from './words';

/** A value of a slot type, as entity resolution names it. */
export type Meaning = { readonly name: string; readonly id: string | undefined };

/** Words that could fill a slot of a type. */
export type Mention = {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  /** What Alexa would send as the slot's value. */
  readonly value: string;
  /** What it resolves to, the best first; none for types that Alexa defines. */
  readonly meanings: readonly Meaning[];
  /** 1 for the very words of the model, less for words that come near them. */
  readonly confidence: number;
};

/** A way to say a value, ready to be compared. */
export type Way = { readonly type: string; readonly words: readonly Word[]; readonly meaning: Meaning };

/** All the ways to say the values of a model's own types. */
export type Ways = {
  readonly all: readonly Way[];
  readonly byKeys: ReadonlyMap<string, readonly Way[]>;
  readonly longest: number;
};

/** How a bare "thirty" is heard where a length is wanted: not as Alexa's own type would, but as people mean it. */
const BARE_NUMBER_CONFIDENCE = 0.6;

/** Reads the types of a model. */
export function waysOf(types: readonly ModelType[]): Ways {
  const all = types.flatMap((type) =>
    type.values.flatMap(({ id, name }) =>
      [name.value, ...(name.synonyms ?? [])].map((text) => ({
        type: type.name,
        words: wordsOf(text),
        meaning: { name: name.value, id },
      })),
    ),
  );
  const byKeys = groupBy(all, (way) => keysOf(way.words));
  return { all, byKeys, longest: Math.max(1, ...all.map((way) => way.words.length)) };
}

/** Every mention in the model's own words. */
export function mentionsIn(
  words: readonly Word[],
  ways: Ways,
  types: ReadonlySet<string>,
  today: string,
): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < words.length; from++) {
    let keys = '';
    for (let to = from + 1; to <= Math.min(words.length, from + ways.longest); to++) {
      keys = keys ? `${keys} ${words[to - 1]?.key}` : (words[from]?.key ?? '');
      found.push(...mentionsOf(ways.byKeys.get(keys) ?? [], words, from, to, 1));
    }
  }
  return [...found, ...amazonMentions(words, types, today)];
}

/** One mention a type: several values that share their words are the meanings of one mention. */
export function mentionsOf(
  ways: readonly Way[],
  words: readonly Word[],
  from: number,
  to: number,
  confidence: number,
): Mention[] {
  const value = saidBetween(words, from, to);
  return [...groupBy(ways, (way) => way.type)].map(([type, same]) => ({
    type,
    from,
    to,
    value,
    meanings: distinct(same.map((way) => way.meaning)),
    confidence,
  }));
}

function amazonMentions(words: readonly Word[], types: ReadonlySet<string>, today: string): Mention[] {
  const keys = words.map((word) => word.key);
  const readers: readonly (readonly [string, (from: number) => Read<string> | undefined])[] = [
    ['AMAZON.DURATION', (from) => asText(readDuration(keys, from), isoDuration)],
    ['AMAZON.TIME', (from) => readTime(keys, from)],
    ['AMAZON.DATE', (from) => readDate(keys, from, today)],
    ['AMAZON.NUMBER', (from) => asText(readNumber(keys, from), String)],
    ['AMAZON.Ordinal', (from) => asText(readOrdinal(keys, from), String)],
  ];
  const found = readers
    .filter(([type]) => types.has(type))
    .flatMap(([type, read]) =>
      keys.flatMap((_, from) => {
        const one = read(from);
        return one ? [{ type, from, to: one.to, value: one.value, meanings: [], confidence: 1 }] : [];
      }),
    );
  return types.has('AMAZON.DURATION') ? [...found, ...bareMinutes(keys)] : found;
}

/** "Play rain for thirty": a number where nothing says what of. */
function bareMinutes(keys: readonly string[]): Mention[] {
  return keys.flatMap((_, from) => {
    const number = readDuration(keys, from) ? undefined : readNumber(keys, from);
    // "That one" is no minute, and no night has more minutes than these.
    if (!number || number.value < 2 || number.value > 720) return [];
    const value = isoDuration(number.value * 60);
    const confidence = BARE_NUMBER_CONFIDENCE;
    return [{ type: 'AMAZON.DURATION', from, to: number.to, value, meanings: [], confidence }];
  });
}

function asText(read: Read<number> | undefined, write: (value: number) => string): Read<string> | undefined {
  return read && { value: write(read.value), to: read.to };
}

function keysOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join(' ');
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return [...new Map(meanings.map((meaning) => [meaning.id ?? meaning.name, meaning])).values()];
}
