// AMAZON.DURATION: a length of time in words -> ISO 8601, as Alexa sends it ("an hour and a half" is PT1H30M).
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html
import { type Read, readNumber } from './numbers';

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  hr: 3600,
  day: 86_400,
  night: 43_200,
  week: 604_800,
  fortnight: 1_209_600,
};
/** How a few of something is heard. */
const VAGUE: Readonly<Record<string, number>> = { couple: 2, few: 3, several: 5 };
const HALF_OR_QUARTER: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25 };

/** A length of time that begins at a word, in seconds. */
export function readDuration(words: readonly string[], from: number): Read<number> | undefined {
  const first = readUnits(words, from);
  if (!first) return undefined;
  const unit = unitBefore(words, first.to);
  const joined = words[first.to] === 'and';
  const rest = first.to + (joined ? 1 : 0);
  const fraction = joined ? readFraction(words, rest) : undefined;
  if (fraction && !unitAt(words, fraction.to)) {
    return { value: first.value + fraction.value * unit, to: fraction.to };
  }
  const more = readUnits(words, rest);
  if (more && unitBefore(words, more.to) < unit) return { value: first.value + more.value, to: more.to };
  const minutes = unit === 3600 ? readNumber(words, rest) : undefined;
  if (minutes && minutes.value < 60 && !isTimeAfter(words, minutes.to)) {
    return { value: first.value + minutes.value * 60, to: minutes.to };
  }
  return first;
}

/** Whether a word is a unit of time. */
export function isUnit(word: string): boolean {
  return unitAt([word], 0) !== undefined;
}

/** Seconds as ISO 8601 in the largest units that fit: 5400 is PT1H30M. */
export function isoDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.round(seconds % 60);
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  return `PT${text || '0S'}`;
}

/** "ten minutes", "one and a half hours", "half an hour", "three quarters of an hour", "a couple of minutes". */
function readUnits(words: readonly string[], from: number): Read<number> | undefined {
  const amount = readAmount(words, from);
  if (!amount) return undefined;
  let at = amount.to;
  if (words[at] === 'or' && words[at + 1] === 'so') at += 2;
  if (words[at] === 'of') at += 1;
  if (words[at] === 'a' || words[at] === 'an') at += 1;
  if (words[at] === 'whole' || words[at] === 'full') at += 1;
  const unit = unitAt(words, at);
  return unit ? { value: amount.value * unit, to: at + 1 } : undefined;
}

function readAmount(words: readonly string[], from: number): Read<number> | undefined {
  const fraction = readFraction(words, from);
  if (fraction) return fraction;
  const number = readNumber(words, from);
  if (number) return readMixed(words, readRange(words, number));
  const word = words[from] ?? '';
  const at = word === 'a' || word === 'an' || word === 'another' ? from + 1 : from;
  const more = words[at] === 'good' || words[at] === 'whole' || words[at] === 'full' ? at + 1 : at;
  const vague = VAGUE[words[more] ?? ''];
  if (vague) return { value: vague, to: more + 1 };
  const half = more > from ? readFraction(words, more) : undefined;
  if (half) return half;
  return at > from ? { value: 1, to: at } : undefined;
}

/** "ten to fifteen", "five or six": the first is taken. */
function readRange(words: readonly string[], first: Read<number>): Read<number> {
  if (words[first.to] !== 'to' && words[first.to] !== 'or') return first;
  const second = readNumber(words, first.to + 1);
  return second && unitAt(words, second.to) ? { value: first.value, to: second.to } : first;
}

/** "one and a half", "two point five". */
function readMixed(words: readonly string[], whole: Read<number>): Read<number> {
  if (words[whole.to] === 'and') {
    const fraction = readFraction(words, whole.to + 1);
    if (fraction && unitAt(words, fraction.to))
      return { value: whole.value + fraction.value, to: fraction.to };
  }
  const tenths = words[whole.to] === 'point' ? readNumber(words, whole.to + 1) : undefined;
  return tenths ? { value: whole.value + tenths.value / 10, to: tenths.to } : whole;
}

/** "half", "a half", "a quarter", "three quarters". */
function readFraction(words: readonly string[], from: number): Read<number> | undefined {
  if (words[from] === 'three' && words[from + 1]?.startsWith('quarter')) return { value: 0.75, to: from + 2 };
  const at = words[from] === 'a' ? from + 1 : from;
  const value = HALF_OR_QUARTER[words[at] ?? ''];
  return value ? { value, to: at + 1 } : undefined;
}

/** "an hour twenty past six" does not happen; "an hour seven a m" does not either: a time is no minutes. */
function isTimeAfter(words: readonly string[], at: number): boolean {
  return ['a', 'p'].includes(words[at] ?? '') && words[at + 1] === 'm';
}

function unitAt(words: readonly string[], at: number): number | undefined {
  const singular = (words[at] ?? '').replace(/(?:'s|s'|s)$/, '');
  return Object.hasOwn(UNIT_SECONDS, singular) ? UNIT_SECONDS[singular] : undefined;
}

function unitBefore(words: readonly string[], to: number): number {
  return unitAt(words, to - 1) ?? 0;
}
