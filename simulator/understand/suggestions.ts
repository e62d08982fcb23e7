// Sentences that can be said, made from a model's own samples with the first values of its slots.
import type { InteractionModel, ModelIntent } from './interaction-model';

/** A value for the slots of the types that Alexa defines. */
const AMAZON_EXAMPLES: Readonly<Record<string, string>> = {
  'AMAZON.DURATION': 'half an hour',
  'AMAZON.TIME': 'seven a m',
  'AMAZON.DATE': 'tomorrow',
  'AMAZON.NUMBER': 'three',
  'AMAZON.Ordinal': 'second',
};
/** Of each intent so many, spread over its samples. */
const MOST_OF_AN_INTENT = 12;

/** Whole sentences, in alphabetical order; none of the intents that take free words. */
export function suggestionsOf(model: InteractionModel): readonly string[] {
  const { intents, types = [] } = model.interactionModel.languageModel;
  const values = new Map(types.map((type) => [type.name, type.values.map((value) => value.name.value)]));
  const nameFree = model.interactionModel._nameFreeInteraction?.ingressPoints ?? [];
  const sentences = [
    ...intents.flatMap((intent) => ofIntent(intent, values)),
    ...nameFree.flatMap((point) => point.sampleUtterances.map(({ value }) => value)),
  ];
  return [...new Set(sentences)].sort();
}

function ofIntent(intent: ModelIntent, values: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const samples = intent.samples ?? [];
  const step = Math.max(1, Math.floor(samples.length / MOST_OF_AN_INTENT));
  const chosen = samples.filter((_, at) => at % step === 0);
  // "A {kind} tip" reads badly with most values; what has no article before a slot reads well with all.
  const readable = chosen.filter((sample) => !/\b(?:an?|my) \{/.test(sample));
  return readable.flatMap((sample, at) => {
    const sentence = sample.replace(/\{(\w+)\}/g, (slot, name) => {
      const type = intent.slots?.find((one) => one.name === name)?.type ?? '';
      const own = values.get(type) ?? [];
      return AMAZON_EXAMPLES[type] ?? own[at % own.length] ?? slot;
    });
    return sentence.includes('{') ? [] : [sentence];
  });
}
