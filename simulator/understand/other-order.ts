// One order for what people put in several: "put some rain on" and "put on some rain"; and one saying for what they
// say twice or take back.
import { isUnit } from './durations';
import type { Ear } from './ear';
import { correctionAt, isSeparable } from './english';
import { mentionsIn } from './mentions';
import { isNumberWord } from './numbers';
import type { Word } from './words';

/** "Ten more minutes" is "ten minutes more". */
export function moreLast(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ key }) => key === 'more' || key === 'extra');
  const [more, unit] = words.slice(at, at + 2);
  if (at < 1 || !more || !unit || !isUnit(unit.key)) return words;
  return [...words.slice(0, at), unit, more, ...words.slice(at + 2)];
}

/** "Stop stop stop" is "stop"; but "four four" is two numbers. */
export function withoutEchoes(words: readonly Word[]): readonly Word[] {
  return words.filter(({ key }, at) => isNumberWord(key) || key !== words[at - 1]?.key);
}

/** "Put some rain on" is "put on some rain". */
export function particleFirst(words: readonly Word[]): readonly Word[] {
  const [verb] = words;
  const last = words.at(-1);
  if (words.length < 3 || !verb || !last || last.key !== 'on' || !isSeparable(verb)) return words;
  return [verb, last, ...words.slice(1, -1)];
}

/** "Fifty no fifteen minutes": what was taken back goes, where something of its kind follows. */
export function corrected(words: readonly Word[], ear: Ear, today: string): readonly Word[] {
  const mentions = mentionsIn(words, ear.ways, ear.types, today);
  for (const first of mentions) {
    const isNumber = first.type.startsWith('AMAZON.');
    const marker = correctionAt(words, first.to, isNumber);
    const second = mentions.find((one) => one.type === first.type && one.from === first.to + marker);
    if (marker > 0 && second) return [...words.slice(0, first.from), ...words.slice(second.from)];
  }
  return words;
}
