// Between a wall clock and the time of day in a zone.

/** Milliseconds since 1970 at which a zone's clocks show a time such as "2026-11-22T22:30:00"; undefined for no time. */
export function fromWallClock(local: string, timezone: string): number | undefined {
  const wallMs = Date.parse(`${local}Z`);
  if (Number.isNaN(wallMs)) return undefined;
  const guess = wallMs - offsetMs(wallMs, timezone);
  return wallMs - offsetMs(guess, timezone);
}

/** What the clocks of a zone show, such as "2026-11-22T22:30:00". */
export function wallClock(nowMs: number, timezone: string): string {
  return new Date(nowMs + offsetMs(nowMs, timezone)).toISOString().slice(0, 19);
}

/** Whether there is such a zone. */
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** How far a zone is ahead of UTC at a moment. */
function offsetMs(nowMs: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(nowMs);
  const read = (type: string): string => parts.find((part) => part.type === type)?.value ?? '00';
  const wall = `${read('year')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}:${read('second')}Z`;
  return Date.parse(wall) - Math.floor(nowMs / 1000) * 1000;
}
