import type { v1 } from 'ask-smapi-model';

type LanguageModel = v1.skill.interactionModel.LanguageModel;
type Intent = v1.skill.interactionModel.Intent;

const SLOT = /\{(\w+)\}/g;

/** The first intent that has a sample for a sentence: word for word, with values of its slots in their places. */
export function heardBy(sentence: string, { intents = [], types = [] }: LanguageModel): string | undefined {
  const valuesOf = new Map(
    types.map(({ name = '', values = [] }) => [
      name,
      new Set(values.flatMap(({ name: value }) => [value?.value ?? '', ...(value?.synonyms ?? [])])),
    ]),
  );
  const fits = ({ slots = [] }: Intent, slot: string, words: string): boolean => {
    const values = valuesOf.get(slots.find(({ name }) => name === slot)?.type ?? '');
    // Alexa's own types hold more than can be listed.
    return values?.has(words) ?? true;
  };
  const hears = (intent: Intent, sample: string): boolean => {
    const words = patternOf(sample).exec(sentence)?.slice(1);
    const slots = [...sample.matchAll(SLOT)].map(([, slot = '']) => slot);
    return words !== undefined && slots.every((slot, index) => fits(intent, slot, words[index] ?? ''));
  };
  return intents.find((intent) => intent.samples?.some((sample) => hears(intent, sample)))?.name;
}

/** A sample as a pattern whose slots take any words. */
function patternOf(sample: string): RegExp {
  const parts = sample
    .split(SLOT)
    .map((part, index) => (index % 2 ? '(.+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`, 'i');
}
