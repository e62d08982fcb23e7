// What a clock on the wall of a time zone shows.

export type Shown = {
  /** Such as "2026-11-23". */
  readonly date: string;
  /** Minutes since midnight, as the clock counts them. */
  readonly minute: number;
};

/** Formatters are costly to make and few: one a time zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Date and time in a zone (IANA name). Throws a RangeError for a zone that this Node does not know. */
export function shownAt(timeMs: number, zone: string): Shown {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = newFormatter(zone);
    formatters.set(zone, formatter);
  }
  const [date = '', time = ''] = formatter.format(timeMs).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, minute: hours * 60 + minutes };
}

/** Swedish writes "2026-11-23 05:30". */
function newFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
}
