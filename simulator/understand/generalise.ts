// A sentence that no sample foresees: the sample that is nearest to it by words and slots, and how near that is.
// Words count by how much they say (tf-idf over intents); slots count as the words that fill them.
import { conceptsOf, isArticle } from './english';
import type { Reading } from './grammar';
import type { Mention } from './mentions';
import { isFree, literalsOf, type Pattern, slotsOf } from './patterns';
import type { Vocabulary } from './vocabulary';
import type { Word } from './words';

type Shape = {
  readonly pattern: Pattern;
  readonly concepts: readonly string[];
  readonly features: readonly string[];
  readonly slotTypes: readonly string[];
  readonly worth: number;
};

/** The samples of a model without their order, found by what is in them. */
export type Shapes = {
  readonly index: ReadonlyMap<string, readonly Shape[]>;
  readonly vocabulary: Vocabulary;
};

type Heard = {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly names: readonly Mention[];
};

/** The least that a slot counts. */
const LEAST_SLOT_WORTH = 0.45;
/** Of two samples as near, the one with fewer slots is the plainer. */
const SLOT_COST = 0.03;
const DISORDER_COST = 0.15;
/** What it costs to leave out a name that was surely heard, and that says so much. */
const LEFT_OUT_COST = 0.5;
const SURE = 0.95;
const SAYS_MUCH = 0.5;
/** So many of the samples that share most with a sentence are compared with it. */
const MOST_COMPARED = 250;

/** Prepares the samples of a model. */
export function shapesOf(patterns: readonly Pattern[], vocabulary: Vocabulary): Shapes {
  const index = new Map<string, Shape[]>();
  const seen = new Set<string>();
  for (const pattern of patterns.filter((one) => !isFree(one))) {
    const concepts = conceptsOf(literalsOf(pattern).filter((word) => !isArticle(word)));
    const slotTypes = slotsOf(pattern).map((slot) => slot.type);
    const features = [...new Set([...concepts, ...slotTypes.map((type) => `{${type}}`)])];
    const worth = vocabulary.worthOf(concepts) + LEAST_SLOT_WORTH * slotTypes.length;
    const slotNames = slotsOf(pattern).map((slot) => slot.name);
    const id = [pattern.intent, ...[...concepts].sort(), ...slotNames].join(' ');
    if (seen.has(id)) continue;
    seen.add(id);
    const shape = { pattern, concepts, features, slotTypes, worth };
    for (const feature of features) {
      const shapes = index.get(feature);
      if (shapes) shapes.push(shape);
      else index.set(feature, [shape]);
    }
  }
  return { index, vocabulary };
}

/** The nearest sample of each intent to a sentence; its score is from 0 to 1. */
export function nearestReadings(
  { index, vocabulary }: Shapes,
  words: readonly Word[],
  mentions: readonly Mention[],
): readonly Reading[] {
  const heard = { words, mentions, names: namesIn(mentions, words, vocabulary) };
  const best = new Map<string, Reading>();
  for (const shape of candidates(index, vocabulary, words, mentions)) {
    const reading = compare(shape, vocabulary, heard);
    if (reading && reading.score > (best.get(reading.intent)?.score ?? 0)) best.set(reading.intent, reading);
  }
  return [...best.values()];
}

function candidates(
  index: Shapes['index'],
  vocabulary: Vocabulary,
  words: readonly Word[],
  mentions: readonly Mention[],
): readonly Shape[] {
  const features = new Set([
    ...conceptsOf(words),
    ...words.flatMap((word) => conceptsOf([word])),
    ...mentions.map((mention) => `{${mention.type}}`),
  ]);
  const types = new Set(mentions.map((mention) => mention.type));
  const shared = new Map<Shape, number>();
  for (const feature of features) {
    const worth = feature.startsWith('{') ? LEAST_SLOT_WORTH : vocabulary.worth(feature);
    for (const shape of index.get(feature) ?? []) shared.set(shape, (shared.get(shape) ?? 0) + worth);
  }
  const heard = vocabulary.worthOf(conceptsOf(words));
  return [...shared]
    .filter(([shape]) => shape.slotTypes.every((type) => types.has(type)))
    .map(([shape, worth]) => ({ shape, nearness: worth / (shape.worth + heard) }))
    .sort((one, other) => other.nearness - one.nearness)
    .slice(0, MOST_COMPARED)
    .map(({ shape }) => shape);
}

function compare(
  shape: Shape,
  vocabulary: Vocabulary,
  { words, mentions, names }: Heard,
): Reading | undefined {
  const slots = new Map<string, Mention>();
  for (const slot of slotsOf(shape.pattern)) {
    const taken = [...slots.values()];
    const free = mentions.filter(
      (one) => one.type === slot.type && !taken.some((other) => overlap(one, other)),
    );
    const mention = free.reduce<Mention | undefined>(
      (best, one) => (best && fitness(best) >= fitness(one) ? best : one),
      undefined,
    );
    if (!mention) return undefined;
    slots.set(slot.name, mention);
  }
  const filled = [...slots.values()];
  const slotWorths = filled.map((mention) => slotWorth(mention, words, vocabulary));
  const slotWorthSum = slotWorths.reduce((sum, worth) => sum + worth, 0);
  const matchedSlots = filled.reduce(
    (sum, { confidence }, at) => sum + confidence * (slotWorths[at] ?? 0),
    0,
  );

  const heard = conceptsOf(words.filter((_, at) => !filled.some(({ from, to }) => from <= at && at < to)));
  const places = placesOf(shape.concepts, heard);
  const matched = matchedSlots + vocabulary.worthOf(places.map((at) => heard[at] ?? ''));
  const leftOut = LEFT_OUT_COST * namesLeftOut(names, filled);
  const both = vocabulary.worthOf(heard) + vocabulary.worthOf(shape.concepts) + 2 * slotWorthSum + leftOut;
  return {
    intent: shape.pattern.intent,
    slots,
    score: (2 * matched) / both - SLOT_COST * slots.size - DISORDER_COST * disorder(places),
  };
}

/** Where each concept of a sample was heard, in the sample's order; what was not heard is left out. */
function placesOf(concepts: readonly string[], heard: readonly string[]): readonly number[] {
  const taken = new Set<number>();
  return concepts.flatMap((concept) => {
    const at = heard.findIndex((one, index) => one === concept && !taken.has(index));
    taken.add(at);
    return at < 0 ? [] : [at];
  });
}

/** What part of the neighbours was heard the other way round: "i love this sound" is not "that sounds lovely". */
function disorder(places: readonly number[]): number {
  const turned = places.filter((place, at) => at > 0 && place < (places[at - 1] ?? 0)).length;
  return places.length > 1 ? turned / (places.length - 1) : 0;
}

/** Names that were surely heard, and that say something: "rain", but not "long" or "me". */
function namesIn(
  mentions: readonly Mention[],
  words: readonly Word[],
  vocabulary: Vocabulary,
): readonly Mention[] {
  return mentions.filter(
    ({ type, from, to, confidence }) =>
      confidence >= SURE &&
      !type.startsWith('AMAZON.') &&
      vocabulary.worthOf(conceptsOf(words.slice(from, to))) >= SAYS_MUCH,
  );
}

/** How many names were heard that fill no slot: "play rain and stop in an hour" is about rain. */
function namesLeftOut(names: readonly Mention[], filled: readonly Mention[]): number {
  const left = names.filter((one) => !filled.some((other) => overlap(one, other)));
  return left.filter((one, at) => !left.some((other, index) => index < at && overlap(one, other))).length;
}

/** How well a mention fills a slot: by its length, then by how surely it was heard. */
function fitness({ from, to, confidence }: Mention): number {
  return (to - from) * confidence ** 2;
}

function slotWorth({ from, to }: Mention, words: readonly Word[], vocabulary: Vocabulary): number {
  return Math.max(LEAST_SLOT_WORTH, vocabulary.worthOf(conceptsOf(words.slice(from, to))));
}

function overlap(one: Mention, other: Mention): boolean {
  return one.from < other.to && other.from < one.to;
}
