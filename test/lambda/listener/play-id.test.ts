import { isSamePlay, newPlayId, playBeganMs } from '../../../lambda/listener/play-id';
import { HOUR_MS, NOW } from './positions';

describe('a play id', () => {
  test('says when the play began, to the second', () => {
    expect(playBeganMs(newPlayId(NOW + 999))).toBe(NOW);
  });

  test('is ten small letters and digits, until the year 2088', () => {
    for (const time of ['2026-01-01', '2050-01-01', '2088-01-01']) {
      expect(newPlayId(Date.parse(time))).toMatch(/^[0-9a-z]{10}$/);
      expect(playBeganMs(newPlayId(Date.parse(time)))).toBe(Date.parse(time));
    }
  });

  test('of a later play sorts after that of an earlier one', () => {
    expect(newPlayId(NOW) < newPlayId(NOW + 1000)).toBe(true);
  });

  test('differs for plays that begin at the same moment', () => {
    expect(new Set(Array.from({ length: 20 }, () => newPlayId(NOW))).size).toBeGreaterThan(18);
  });

  test('of foreign make says nothing', () => {
    expect(playBeganMs('k3f9')).toBeUndefined();
    expect(playBeganMs('')).toBeUndefined();
  });

  test('goes on for hours, and then a resume is a play of its own', () => {
    expect(isSamePlay(newPlayId(NOW), NOW + 3 * HOUR_MS)).toBe(true);
    expect(isSamePlay(newPlayId(NOW), NOW + 5 * HOUR_MS)).toBe(false);
    expect(isSamePlay('k3f9', NOW)).toBe(false);
  });
});
