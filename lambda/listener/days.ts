// The listener's own days. A day ends at 04:00: who listens at one in the morning still lives in the evening before.
import type { ZoneChange } from './profile';

const DAY_ENDS_HOUR = 4;
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Formatters are costly to make and few: one a time zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day of a time, in days since 1970-01-01, on the clock of the zone that the listener was in then. */
export function dayOf(timeMs: number, zones: readonly ZoneChange[]): number {
  const zone = zoneAt(timeMs, zones);
  if (!zone) return Math.floor((timeMs - DAY_ENDS_HOUR * HOUR_MS) / DAY_MS);
  // The wall clock's own date and hour, and not a time four hours earlier: that would be wrong when clocks change.
  const [date = '', hour = '0'] = formatterOf(zone).format(timeMs).split(' ');
  const day = Date.parse(date) / DAY_MS;
  return Number(hour) < DAY_ENDS_HOUR ? day - 1 : day;
}

/** The zone at a time; before the first one known, that one. Without any, days are those of UTC. */
function zoneAt(timeMs: number, zones: readonly ZoneChange[]): string | undefined {
  const change = zones.findLast(({ sinceMs }) => sinceMs <= timeMs) ?? zones[0];
  return change?.zone;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = newFormatter(zone);
  formatters.set(zone, formatter);
  return formatter;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  } as const;
  try {
    // Swedish writes "2026-11-23 05".
    return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone });
  } catch {
    // A zone that this Node does not know: its days are taken to be those of UTC.
    return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: 'UTC' });
  }
}
