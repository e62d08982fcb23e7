// What may stand in a sample sentence, and whose it is.
import type { v1 } from 'ask-smapi-model';

type Intent = v1.skill.interactionModel.Intent;

export type SampleFacts = { readonly invocationName: string; readonly builtInPhrases: readonly string[] };

const NOT_ALLOWED = /[^\p{L}\p{M}' .{}_-]/u;
const SLOT = /\{(\w+)\}/g;

/** All faults of the samples of custom intents. */
export function sampleFaults(intents: readonly Intent[], facts: SampleFacts): string[] {
  const owners = new Map(facts.builtInPhrases.map((phrase) => [phrase, "Alexa's own intents"]));
  return intents.flatMap((intent) => {
    const { name = '', samples = [] } = intent;
    if (samples.length === 0) return [`${name} has no sample`];
    return samples.flatMap((sample) => {
      const owner = owners.get(shapeOf(sample, intent));
      owners.set(shapeOf(sample, intent), name);
      return [
        ...(owner === undefined ? [] : [`${name}: "${sample}" belongs to ${owner} already`]),
        ...wordingFaults(sample, facts).map((fault) => `${name}: "${sample}" ${fault}`),
        ...searchQueryFaults(sample, intent).map((fault) => `${name}: "${sample}" ${fault}`),
      ];
    });
  });
}

/** Two samples are the same to Alexa when they differ in nothing but the names of slots of one type. */
function shapeOf(sample: string, { slots = [] }: Intent): string {
  const typeOf = (slot: string): string => slots.find(({ name }) => name === slot)?.type ?? slot;
  return sample.replace(SLOT, (_, slot: string) => `{${typeOf(slot)}}`).toLowerCase();
}

function wordingFaults(sample: string, { invocationName }: SampleFacts): string[] {
  const wrong = NOT_ALLOWED.exec(sample)?.[0];
  const words = sample.toLowerCase();
  return [
    ...(wrong
      ? [`has "${wrong}": only letters, spaces, hyphens, apostrophes and periods may stand in it`]
      : []),
    ...(/\b(alexa|echo|amazon)\b/.test(words) ? ['has a wake word'] : []),
    ...(words.includes(invocationName) ? ['has the invocation name'] : []),
  ];
}

function searchQueryFaults(sample: string, { slots = [] }: Intent): string[] {
  const used = [...sample.matchAll(SLOT)].map(([, slot]) => slots.find(({ name }) => name === slot));
  if (!used.some((slot) => slot?.type === 'AMAZON.SearchQuery')) return [];
  return [
    ...(used.length > 1 ? ['has another slot beside free words'] : []),
    ...(sample.replace(SLOT, '').trim() === '' ? ['has no carrier before free words'] : []),
  ];
}
