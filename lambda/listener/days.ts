// The listener's own days. A day ends at 04:00: who listens at one in the morning still lives in the evening before.
import { type Shown, shownAt } from '../playback/wall-clock';
import type { ZoneChange } from './profile';

const DAY_ENDS_HOUR = 4;
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** The day of a time, in days since 1970-01-01, on the clock of the zone that the listener was in then. */
export function dayOf(timeMs: number, zones: readonly ZoneChange[]): number {
  const zone = zoneAt(timeMs, zones);
  if (!zone) return Math.floor((timeMs - DAY_ENDS_HOUR * HOUR_MS) / DAY_MS);
  // The wall clock's own date and hour, and not a time four hours earlier: that would be wrong when clocks change.
  const { date, minute } = shownIn(zone, timeMs);
  const day = Date.parse(date) / DAY_MS;
  return minute < DAY_ENDS_HOUR * 60 ? day - 1 : day;
}

/** The zone at a time; before the first one known, that one. Without any, days are those of UTC. */
function zoneAt(timeMs: number, zones: readonly ZoneChange[]): string | undefined {
  const change = zones.findLast(({ sinceMs }) => sinceMs <= timeMs) ?? zones[0];
  return change?.zone;
}

/** In a zone that this Node does not know, days are taken to be those of UTC. */
function shownIn(zone: string, timeMs: number): Shown {
  try {
    return shownAt(timeMs, zone);
  } catch {
    return shownAt(timeMs, 'UTC');
  }
}
