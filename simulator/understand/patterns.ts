// The sentences that a model declares, each as its words and slots in order.
import { builtInPhrases } from './english';
import type { InteractionModel, ModelIntent, ModelSlot } from './interaction-model';
import { type Word, wordsOf } from './words';

export type Part = { readonly word: Word } | { readonly slot: ModelSlot };

/** One sample of an intent. */
export type Pattern = { readonly intent: string; readonly parts: readonly Part[] };

/** Amazon's type for free words. It stands alone in a sample, behind or before words that carry it. */
export const FREE_WORDS = 'AMAZON.SearchQuery';

/** Every sample of a model, and the phrases that Alexa adds to its own intents. */
export function patternsOf(model: InteractionModel): readonly Pattern[] {
  return model.interactionModel.languageModel.intents.flatMap((intent) => {
    const samples = [...(intent.samples ?? []), ...(builtInPhrases[intent.name] ?? [])];
    return samples.map((sample) => ({ intent: intent.name, parts: partsOf(sample, intent) }));
  });
}

/** Whether a pattern hands over free words. */
export function isFree(pattern: Pattern): boolean {
  return pattern.parts.some((part) => 'slot' in part && part.slot.type === FREE_WORDS);
}

/** The words of a pattern, without its slots. */
export function literalsOf(pattern: Pattern): readonly Word[] {
  return pattern.parts.flatMap((part) => ('word' in part ? [part.word] : []));
}

/** The slots of a pattern, in order. */
export function slotsOf(pattern: Pattern): readonly ModelSlot[] {
  return pattern.parts.flatMap((part) => ('slot' in part ? [part.slot] : []));
}

function partsOf(sample: string, intent: ModelIntent): readonly Part[] {
  return sample.split(/(\{\w+\})/).flatMap((piece): readonly Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const slot = intent.slots?.find((one) => one.name === name);
    return slot ? [{ slot }] : wordsOf(piece).map((word) => ({ word }));
  });
}
