import { dayOf } from '../../../lambda/listener/days';

const DAY_MS = 24 * 3600 * 1000;
const day = (date: string) => Date.parse(date) / DAY_MS;
const inZone = (zone: string) => [{ zone, sinceMs: 0 }];
const at = (time: string, zone: string) => dayOf(Date.parse(time), inZone(zone));

describe("the listener's day", () => {
  test.each([
    ['2026-11-23T03:59:59Z', 'UTC', '2026-11-22'],
    ['2026-11-23T04:00:00Z', 'UTC', '2026-11-23'],
    ['2026-11-23T08:59:59Z', 'America/New_York', '2026-11-22'],
    ['2026-11-23T09:00:00Z', 'America/New_York', '2026-11-23'],
    ['2026-11-22T18:59:59Z', 'Asia/Tokyo', '2026-11-22'],
    ['2026-11-22T19:00:00Z', 'Asia/Tokyo', '2026-11-23'],
    ['2026-11-22T14:00:00Z', 'Pacific/Kiritimati', '2026-11-23'],
    // In London clocks go forward on 29 March 2026 at 01:00 UTC, and back on 25 October at 01:00 UTC.
    ['2026-03-29T02:59:59Z', 'Europe/London', '2026-03-28'],
    ['2026-03-29T03:00:00Z', 'Europe/London', '2026-03-29'],
    ['2026-10-25T03:59:59Z', 'Europe/London', '2026-10-24'],
    ['2026-10-25T04:00:00Z', 'Europe/London', '2026-10-25'],
  ])('at %s in %s is %s', (time, zone, date) => {
    expect(at(time, zone)).toBe(day(date));
  });

  test('stays what it was when the listener travels', () => {
    const zones = [
      { zone: 'America/New_York', sinceMs: Date.parse('2026-11-20T00:00:00Z') },
      { zone: 'Asia/Tokyo', sinceMs: Date.parse('2026-11-25T00:00:00Z') },
    ];
    expect(dayOf(Date.parse('2026-11-24T23:30:00Z'), zones)).toBe(day('2026-11-24'));
    expect(dayOf(Date.parse('2026-11-25T23:30:00Z'), zones)).toBe(day('2026-11-26'));
    expect(dayOf(Date.parse('2026-11-01T03:00:00Z'), zones)).toBe(day('2026-10-31'));
  });

  test('without a zone, or with one that does not exist, is that of UTC', () => {
    const time = Date.parse('2026-11-23T03:00:00Z');
    expect(dayOf(time, [])).toBe(day('2026-11-22'));
    expect(dayOf(time, inZone('Moon/Tranquility'))).toBe(day('2026-11-22'));
  });
});
