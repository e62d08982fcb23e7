// AMAZON.TIME: a time of day in words -> HH:MM, or MO, AF, EV, NI for a part of the day.
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html
import { type Read, readSmallNumber } from './numbers';

type Clock = { readonly hour: number; readonly minute: number };

const NAMED: Readonly<Record<string, string>> = {
  midnight: '00:00',
  noon: '12:00',
  midday: '12:00',
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  tonight: 'NI',
};

/** A time of day that begins at a word. */
export function readTime(words: readonly string[], from: number): Read<string> | undefined {
  const start = words[from] === 'the' || words[from] === 'this' ? from + 1 : from;
  const name = NAMED[words[start] ?? ''];
  if (name) return { value: name, to: start + 1 };
  const clock = readClock(words, from);
  if (!clock) return undefined;
  const half = readHalfOfDay(words, clock.to);
  const hour = half ? hourIn(half.value, clock.value.hour) : clock.value.hour;
  return { value: `${two(hour)}:${two(clock.value.minute)}`, to: half?.to ?? clock.to };
}

function readClock(words: readonly string[], from: number): Read<Clock> | undefined {
  return readBeside(words, from) ?? readPlain(words, from);
}

/** "half six" and "half past six", "quarter to eleven", "twenty five past ten", "ten minutes to seven". */
function readBeside(words: readonly string[], from: number): Read<Clock> | undefined {
  const at = words[from] === 'a' ? from + 1 : from;
  const word = words[at];
  const minutes = word === 'half' || word === 'quarter' ? undefined : readSmallNumber(words, at);
  const minute = word === 'half' ? 30 : word === 'quarter' ? 15 : minutes?.value;
  if (minute === undefined || minute > 30) return undefined;
  let to = minutes?.to ?? at + 1;
  if (words[to]?.startsWith('minute')) to += 1;
  const preposition = words[to] ?? '';
  const isPast = ['past', 'after'].includes(preposition);
  const isTo = ['to', 'till', 'before', 'of'].includes(preposition);
  if (!isPast && !isTo && word !== 'half') return undefined;
  const hour = readHour(words, isPast || isTo ? to + 1 : to);
  if (!hour) return undefined;
  const value = isTo ? { hour: (hour.value + 23) % 24, minute: 60 - minute } : { hour: hour.value, minute };
  return { value: isTo && hour.value === 1 ? { ...value, hour: 12 } : value, to: hour.to };
}

/** "seven", "seven o'clock", "nine thirty", "seven oh five", "twenty two thirty". */
function readPlain(words: readonly string[], from: number): Read<Clock> | undefined {
  const hour = readSmallNumber(words, from);
  if (!hour || hour.value > 23) return undefined;
  if (words[hour.to] === "o'clock") return { value: { hour: hour.value, minute: 0 }, to: hour.to + 1 };
  if (words[hour.to] === 'hundred') return { value: { hour: hour.value, minute: 0 }, to: hour.to + 1 };
  const oh = words[hour.to] === 'oh' || words[hour.to] === 'o';
  const minute = readSmallNumber(words, oh ? hour.to + 1 : hour.to);
  const fits = minute && (oh ? minute.value < 10 : minute.value >= 10 && minute.value < 60);
  if (fits) return { value: { hour: hour.value, minute: minute.value }, to: minute.to };
  return { value: { hour: hour.value, minute: 0 }, to: hour.to };
}

function readHour(words: readonly string[], from: number): Read<number> | undefined {
  if (words[from] === 'midnight') return { value: 24, to: from + 1 };
  if (words[from] === 'noon' || words[from] === 'midday') return { value: 12, to: from + 1 };
  const hour = readSmallNumber(words, from);
  return hour && hour.value >= 1 && hour.value <= 12 ? hour : undefined;
}

/** "a m", "in the morning", "at night", "tonight", "tomorrow evening". */
function readHalfOfDay(words: readonly string[], from: number): Read<'am' | 'pm'> | undefined {
  if (words[from + 1] === 'm' && (words[from] === 'a' || words[from] === 'p')) {
    return { value: words[from] === 'a' ? 'am' : 'pm', to: from + 2 };
  }
  let at = from;
  if (words[at] === "o'clock") at += 1;
  while (['in', 'the', 'at', 'this', 'tomorrow'].includes(words[at] ?? '')) at += 1;
  const part = NAMED[words[at] ?? ''];
  if (part === undefined || !/^[A-Z]/.test(part)) return undefined;
  return { value: part === 'MO' ? 'am' : 'pm', to: at + 1 };
}

function hourIn(half: 'am' | 'pm', hour: number): number {
  if (hour > 12) return hour;
  return half === 'am' ? hour % 12 : (hour % 12) + 12;
}

function two(number: number): string {
  return String(number % 24 === number ? number : number % 60).padStart(2, '0');
}
