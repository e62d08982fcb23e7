import fc from 'fast-check';
import { planFor, sessionPlan, soundItem } from '../../../lambda/catalog/plan-for';
import {
  durationInWords,
  inSentence,
  itemTitle,
  listInWords,
  planInSentence,
  planTitle,
  soundTitle,
} from '../../../lambda/speech/names';
import { catalog } from '../../support/catalog';

describe('a length in words', () => {
  it.each([
    [1, 'one minute'],
    [60, 'one minute'],
    [89, 'one minute'],
    [90, '2 minutes'],
    [300, '5 minutes'],
    [3000, '50 minutes'],
    [3600, 'one hour'],
    [3660, 'one hour and one minute'],
    [5400, 'an hour and a half'],
    [7200, '2 hours'],
    [9000, '2 and a half hours'],
    [12_300, '3 hours and 25 minutes'],
    [43_200, '12 hours'],
  ])('of %d seconds is %s', (seconds, words) => {
    expect(durationInWords(catalog, seconds)).toBe(words);
  });

  it('is never empty, nought or broken off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 3600 }), (seconds) => {
        expect(durationInWords(catalog, seconds)).toMatch(/^(\d+|one|an|half|a) .*(minutes?|hours?|half)$/);
        expect(durationInWords(catalog, seconds)).not.toMatch(/\b0\b|[{}]|undefined/);
      }),
    );
  });
});

describe('names within a sentence', () => {
  it.each([
    ['self-compassion-break', 'a self-compassion break'],
    ['fan', 'a fan'],
    ['rain', 'rain'],
    ['rain+wind', 'rain and wind'],
    ['first-steps', 'the first steps course'],
  ])('%s is %s', (id, words) => {
    expect(inSentence(catalog, id)).toBe(words);
  });

  it('stand in a plan as well', () => {
    const then = soundItem('fan', 3600);
    expect(planInSentence(catalog, sessionPlan(catalog, 'body-scan', { then }))).toBe(
      'a body scan, then a fan',
    );
  });
});

describe('names', () => {
  it('of everything in the library are there', () => {
    const { sounds, sessions, courses } = catalog;
    for (const id of Object.keys({ ...sounds, ...sessions, ...courses }))
      expect(itemTitle(catalog, id)).toMatch(/^\S/);
  });

  it('of what is not in the library are not made up', () => {
    expect(itemTitle(catalog, 'dragon-roars')).toBeUndefined();
  });

  it('of a mix are both names', () => {
    expect(soundTitle(catalog, 'rain+wind')).toBe('rain and wind');
  });

  it('of a plan come in the order in which they are heard', () => {
    const then = soundItem('rain', 3600);
    expect(planTitle(catalog, sessionPlan(catalog, 'body-scan', { then }))).toBe('body scan, then rain');
  });

  it('of a sound that has left the library are read from its id', () => {
    expect(planTitle(catalog, planFor(catalog, 'old-clock'))).toBe('old clock');
  });
});

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['rain'], 'rain'],
    [['rain', 'wind'], 'rain and wind'],
    [['rain', 'wind', 'ocean'], 'rain, wind and ocean'],
  ])('of %j is %j', (names, words) => {
    expect(listInWords(catalog, 'listAnd', names)).toBe(words);
  });
});
