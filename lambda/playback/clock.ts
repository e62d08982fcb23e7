// The listener's own clock: what time it is where they are, and how long it is until a time they name.

const DAY_MINUTES = 24 * 60;
const HALF_DAY_MINUTES = 12 * 60;

/** Formatters are costly to make and few: one a time zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight in a time zone. Throws a RangeError for a zone that does not exist. */
export function minuteOfDay(nowMs: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    formatters.set(zone, formatter);
  }
  const [hours = 0, minutes = 0] = formatter.format(nowMs).split(':').map(Number);
  return (hours % 24) * 60 + minutes;
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
  const now = minuteOfDay(nowMs, zone);
  const hour = DAY_PART_HOURS[time];
  if (hour !== undefined) return minutesAhead(now, hour * 60, DAY_MINUTES) * 60;
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)/.exec(time);
  if (!clock) return undefined;
  return minutesAhead(now, Number(clock[1]) * 60 + Number(clock[2]), HALF_DAY_MINUTES) * 60;
}

/** Minutes from one time of day to the next occurrence of another, which comes round each `everyMinutes`. */
function minutesAhead(fromMinute: number, toMinute: number, everyMinutes: number): number {
  const ahead = (((toMinute - fromMinute) % everyMinutes) + everyMinutes) % everyMinutes;
  return ahead === 0 ? everyMinutes : ahead;
}
