// AMAZON.DATE: a day in words -> ISO 8601, counted from the listener's today ("2026-11-22", weeks as "2026-W48").
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html
import type { Read } from './numbers';

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const DAY_MS = 86_400_000;

/** A day or a week that begins at a word; `today` is the listener's date as "2026-11-22". */
export function readDate(words: readonly string[], from: number, today: string): Read<string> | undefined {
  const word = words[from] ?? '';
  if (word === 'today' || word === 'tonight') return { value: today, to: from + 1 };
  if (word === 'tomorrow') return { value: dayAfter(today, 1), to: from + 1 };
  if (word === 'yesterday') return { value: dayAfter(today, -1), to: from + 1 };
  const turn = word === 'this' || word === 'next' || word === 'last' ? word : undefined;
  const at = turn ? from + 1 : from;
  const weekday = WEEKDAYS.indexOf(words[at] ?? '');
  if (weekday >= 0) return { value: dayAfter(today, daysTo(weekday, today, turn === 'last')), to: at + 1 };
  if (!turn) return undefined;
  const start = dayAfter(today, turn === 'next' ? 7 : turn === 'last' ? -7 : 0);
  if (words[at] === 'week') return { value: weekOf(start), to: at + 1 };
  if (words[at] === 'weekend') return { value: `${weekOf(start)}-WE`, to: at + 1 };
  return undefined;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysTo(weekday: number, today: string, before: boolean): number {
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7 || 7;
  return before ? ahead - 7 || -7 : ahead;
}

/** The ISO week of a date: the week that holds its Thursday. */
function weekOf(date: string): string {
  const thursday = new Date(Date.parse(date) + (4 - (new Date(date).getUTCDay() || 7)) * DAY_MS);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((thursday.getTime() - firstDay) / DAY_MS + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
