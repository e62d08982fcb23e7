import fc from 'fast-check';
import { isNight, minuteOfDay, secondsUntil } from '../../../lambda/playback/clock';

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/St_Johns',
] as const;

const instants = fc
  .integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2028, 0) / 60_000 })
  .map((minute) => minute * 60_000);
const zones = fc.constantFrom(...ZONES);
const clockTimes = fc.integer({ min: 0, max: 24 * 60 - 1 });

function slotOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

describe('the minute of the day', () => {
  it.each([
    ['2026-11-22T22:30:00Z', 'Europe/London', 22 * 60 + 30],
    ['2026-11-22T22:30:00Z', 'America/New_York', 17 * 60 + 30],
    ['2026-11-22T22:30:00Z', 'Asia/Kolkata', 4 * 60],
    ['2026-11-22T00:00:00Z', 'UTC', 0],
  ])('at %s in %s is %d', (time, zone, minute) => {
    expect(minuteOfDay(Date.parse(time), zone)).toBe(minute);
  });

  it('is nobody’s where there is no such zone', () => {
    expect(() => minuteOfDay(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('night', () => {
  it.each([
    ['20:59', false],
    ['21:00', true],
    ['00:00', true],
    ['04:59', true],
    ['05:00', false],
  ])('at %s: %s', (time, expected) => {
    expect(isNight(Date.parse(`2026-11-22T${time}:00Z`), 'UTC')).toBe(expected);
  });
});

describe('the time until', () => {
  it('a time of day ends when the clock shows it, in the morning or in the evening, also on the days when clocks change', () => {
    fc.assert(
      fc.property(instants, zones, clockTimes, (nowMs, zone, minute) => {
        const seconds = secondsUntil(slotOf(minute), nowMs, zone) ?? 0;
        const isShownAfter = (minutes: number) =>
          minuteOfDay(nowMs + minutes * 60_000, zone) % 720 === minute % 720;
        // A time that the clock leaps over is not shown in any of the next twelve hours: nobody can wait for it.
        const nextHalfDay = Array.from({ length: 720 }, (_, index) => index + 1);
        expect(isShownAfter(seconds / 60) || !nextHalfDay.some(isShownAfter)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('a time of day is never more than twelve hours away, but for the hour that the clock is put back', () => {
    fc.assert(
      fc.property(instants, zones, clockTimes, (nowMs, zone, minute) => {
        const seconds = secondsUntil(slotOf(minute), nowMs, zone) ?? 0;
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(13 * 3600);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['seven, at eleven at night', '07:00', '2026-11-22T23:00:00Z', 'Europe/London', 8],
    ['seven, heard as the evening’s', '19:00', '2026-11-22T23:00:00Z', 'Europe/London', 8],
    ['seven, while the clock is put forward', '07:00', '2026-03-28T23:00:00Z', 'Europe/London', 7],
    ['seven, while the clock is put back', '07:00', '2026-10-24T22:00:00Z', 'Europe/London', 9],
    ['this very minute, which is the next one like it', '11:00', '2026-11-22T11:00:00Z', 'UTC', 12],
    ['morning, at midnight', 'MO', '2026-11-22T00:00:00Z', 'UTC', 7],
    ['morning, while the clock is put forward', 'MO', '2026-03-29T00:00:00Z', 'Europe/London', 6],
    ['night, in the afternoon', 'NI', '2026-11-22T14:00:00Z', 'UTC', 8],
    ['half past six, told with its seconds', '06:30:00', '2026-11-22T00:30:00Z', 'UTC', 6],
  ])('%s', (_, slot, now, zone, hours) => {
    expect(secondsUntil(slot, Date.parse(now), zone)).toBe(hours * 3600);
  });

  it.each(['', 'later', '25:00', '07', 'W', 'PT1H', '?'])('%j is not known', (slot) => {
    expect(secondsUntil(slot, Date.UTC(2026, 10, 22), 'UTC')).toBeUndefined();
  });
});
