// The listener's own clock: what time it is where they are, and how long it is until a time they name.
import { shownAt } from './wall-clock';

const DAY_MINUTES = 24 * 60;
const HALF_DAY_MINUTES = 12 * 60;

/** Minutes since midnight in a time zone. Throws a RangeError for a zone that does not exist. */
export function minuteOfDay(nowMs: number, zone: string): number {
  return shownAt(nowMs, zone).minute;
}

/** Night is 21:00 to 05:00: the hours in which nothing is spoken before sound. */
export function isNight(nowMs: number, zone: string): boolean {
  const minute = minuteOfDay(nowMs, zone);
  return minute >= 21 * 60 || minute < 5 * 60;
}

/** Alexa's names for parts of the day in an AMAZON.TIME slot, as the hour that we take them for. */
const DAY_PART_HOURS: Readonly<Record<string, number>> = { MO: 7, AF: 13, EV: 18, NI: 22 };

/**
 * Seconds from now until a time of an AMAZON.TIME slot: "07:00", "MO". "Until seven" comes as one of two times, and
 * a listener means the next one: the sooner of both. Undefined where the slot holds no time.
 */
export function secondsUntil(time: string, nowMs: number, zone: string): number | undefined {
  const hour = DAY_PART_HOURS[time];
  if (hour !== undefined) return minutesUntil(hour * 60, DAY_MINUTES, nowMs, zone) * 60;
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)/.exec(time);
  if (!clock) return undefined;
  return minutesUntil(Number(clock[1]) * 60 + Number(clock[2]), HALF_DAY_MINUTES, nowMs, zone) * 60;
}

/**
 * Minutes until the listener's clock shows a time, which comes round each `everyMinutes`. In a night in which clocks
 * change, that is an hour sooner or later than the clock face says.
 */
function minutesUntil(minute: number, everyMinutes: number, nowMs: number, zone: string): number {
  const shownAfter = (minutes: number) => minuteOfDay(nowMs + minutes * 60_000, zone);
  const byFace = around(minute - shownAfter(0), everyMinutes) || everyMinutes;
  const half = everyMinutes / 2;
  const late = around(shownAfter(byFace) - minute + half, everyMinutes) - half;
  const changed = byFace - late;
  const isShown = around(shownAfter(changed) - minute, everyMinutes) === 0;
  // An hour that the clock leaps over never comes: then it ends when it would have come.
  return changed > 0 && isShown ? changed : byFace;
}

/** A number of minutes brought into one round: from 0 to below `everyMinutes`. */
function around(minutes: number, everyMinutes: number): number {
  return ((minutes % everyMinutes) + everyMinutes) % everyMinutes;
}
