import { dayPlan, planFor, sessionPlan, soundItem } from '../../../lambda/catalog/plan-for';
import { mixOf } from '../../../lambda/playback/piece';
import type { Plan } from '../../../lambda/playback/plan';
import { announcement } from '../../../lambda/speech/announce';
import { plainText } from '../../../lambda/speech/ssml';
import { catalog } from '../../support/catalog';

const LENGTHS_SECONDS = [60, 300, 1800, 3000, 3600, 3660, 5400, 7200, 9000, 12_300, 28_800, 43_200];
const sounds = Object.keys(catalog.sounds);
const mixes = sounds.flatMap((one) =>
  sounds.filter((other) => one < other).map((other) => mixOf(one, other)),
);

/** Everything that there is to hear, at every length. */
const everything: readonly Plan[] = [
  ...[...sounds, ...mixes, ...Object.keys(catalog.sessions)].flatMap((id) =>
    LENGTHS_SECONDS.map((seconds) => planFor(catalog, id, seconds)),
  ),
  ...Object.keys(catalog.sessions).map((id) => sessionPlan(catalog, id, { then: soundItem('rain', 3600) })),
  ...Object.entries(catalog.courses).flatMap(([id, { days }]) =>
    days.map((_, index) => dayPlan(catalog, id, index + 1)),
  ),
];

const wordsOf = (text: string): readonly string[] => text.split(/[\s-]+/);

describe('what is said before sound', () => {
  it('has at most six words, for everything that there is to hear at any length', () => {
    for (const plan of everything) {
      const said = announcement(catalog, plan);
      if (said !== undefined) expect(wordsOf(plainText(said)).length).toBeLessThanOrEqual(6);
    }
  });

  it('is one sentence that begins with a capital and ends in a full stop', () => {
    for (const plan of everything)
      expect(plainText(announcement(catalog, plan) ?? 'A.')).toMatch(/^[A-Z0-9][^.?!]*\.$/);
  });

  it('names a sound of the library with its length', () => {
    expect(announcement(catalog, planFor(catalog, 'rain', 1800))).toBe('Rain, 30 minutes.');
    expect(announcement(catalog, planFor(catalog, 'rain', 5400))).toBe('Rain, an hour and a half.');
  });

  it('leaves out the length where name and length are too long together', () => {
    const plan = sessionPlan(catalog, 'body-scan', { then: soundItem('rain', 12_300) });
    expect(announcement(catalog, plan)).toBe('Body scan, then rain.');
  });
});
