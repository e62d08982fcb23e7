// What a slot holds is in the listener's words, also where the ear compared without the small ones.
import { isArticle } from './english';
import type { Reading } from './grammar';
import { saidBetween, type Word } from './words';

/**
 * A reading of the core of a sentence, with its values as they were said: Alexa sends "my dad beats me", and not
 * "dad beats". Values of Alexa's own types are no words, and single words are names: both stay.
 */
export function asSaid(
  reading: Reading | undefined,
  core: readonly Word[],
  words: readonly Word[],
): Reading | undefined {
  if (!reading) return undefined;
  const slots = [...reading.slots].map(([name, mention]) => {
    if (mention.type.startsWith('AMAZON.')) return [name, mention] as const;
    let from = words.indexOf(core[mention.from] as Word);
    let to = words.indexOf(core[mention.to - 1] as Word) + 1;
    if (to - from < 2) return [name, mention] as const;
    while (isSmall(words[from - 1])) from -= 1;
    while (isSmall(words[to])) to += 1;
    return [name, { ...mention, value: saidBetween(words, from, to) }] as const;
  });
  return { ...reading, slots: new Map(slots) };
}

function isSmall(word: Word | undefined): boolean {
  return word !== undefined && isArticle(word);
}
