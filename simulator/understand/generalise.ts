// A sentence that no sample foresees: the sample that is nearest to it by words and slots, and how near that is.
// Words count by how much they say (tf-idf over intents); slots count as the words that fill them.
import { conceptsOf } from './english';
import type { Reading } from './grammar';
import type { Mention } from './mentions';
import { isFree, literalsOf, type Pattern, slotsOf } from './patterns';
import type { Vocabulary } from './vocabulary';
import type { Word } from './words';

type Shape = {
  readonly pattern: Pattern;
  readonly concepts: readonly string[];
  readonly features: readonly string[];
};

/** The samples of a model without their order, found by what is in them. */
export type Shapes = {
  readonly index: ReadonlyMap<string, readonly Shape[]>;
  readonly vocabulary: Vocabulary;
};

/** The least that a slot counts. */
const LEAST_SLOT_WORTH = 0.7;
/** So many of the samples that share most with a sentence are compared with it. */
const MOST_COMPARED = 150;

/** Prepares the samples of a model. */
export function shapesOf(patterns: readonly Pattern[], vocabulary: Vocabulary): Shapes {
  const index = new Map<string, Shape[]>();
  const seen = new Set<string>();
  for (const pattern of patterns.filter((one) => !isFree(one))) {
    const concepts = conceptsOf(literalsOf(pattern));
    const features = [...new Set([...concepts, ...slotsOf(pattern).map((slot) => `{${slot.type}}`)])];
    const slotNames = slotsOf(pattern).map((slot) => slot.name);
    const id = [pattern.intent, ...[...concepts].sort(), ...slotNames].join(' ');
    if (seen.has(id)) continue;
    seen.add(id);
    for (const feature of features) {
      const shapes = index.get(feature);
      if (shapes) shapes.push({ pattern, concepts, features });
      else index.set(feature, [{ pattern, concepts, features }]);
    }
  }
  return { index, vocabulary };
}

/** The nearest sample to a sentence; its score is from 0 to 1. */
export function nearestReading(
  { index, vocabulary }: Shapes,
  words: readonly Word[],
  mentions: readonly Mention[],
): Reading | undefined {
  let best: Reading | undefined;
  for (const shape of candidates(index, vocabulary, words, mentions)) {
    const reading = compare(shape, vocabulary, words, mentions);
    if (reading && reading.score > (best?.score ?? 0)) best = reading;
  }
  return best;
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
  const shared = new Map<Pattern, { readonly shape: Shape; worth: number }>();
  for (const feature of features) {
    const worth = feature.startsWith('{') ? LEAST_SLOT_WORTH : vocabulary.worth(feature);
    for (const shape of index.get(feature) ?? []) {
      const known = shared.get(shape.pattern);
      if (known) known.worth += worth;
      else shared.set(shape.pattern, { shape, worth });
    }
  }
  const size = (shape: Shape): number => shape.features.length;
  return [...shared.values()]
    .sort((one, other) => other.worth - one.worth || size(one.shape) - size(other.shape))
    .slice(0, MOST_COMPARED)
    .map(({ shape }) => shape);
}

function compare(
  shape: Shape,
  vocabulary: Vocabulary,
  words: readonly Word[],
  mentions: readonly Mention[],
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
  const rest = [...heard];
  let matched = matchedSlots;
  for (const concept of shape.concepts) {
    const at = rest.indexOf(concept);
    if (at < 0) continue;
    rest.splice(at, 1);
    matched += vocabulary.worth(concept);
  }
  const both = vocabulary.worthOf(heard) + vocabulary.worthOf(shape.concepts) + 2 * slotWorthSum;
  return { intent: shape.pattern.intent, slots, score: (2 * matched) / both };
}

/** How well a mention fills a slot: by its length, then by how surely it was heard. */
function fitness({ from, to, confidence }: Mention): number {
  return (to - from) * confidence;
}

function slotWorth({ from, to }: Mention, words: readonly Word[], vocabulary: Vocabulary): number {
  return Math.max(LEAST_SLOT_WORTH, vocabulary.worthOf(conceptsOf(words.slice(from, to))));
}

function overlap(one: Mention, other: Mention): boolean {
  return one.from < other.to && other.from < one.to;
}
