// What hurts: enough needs, in enough of people's own words, each with something for it.

import { readEnglish } from '../lambda/understanding/english';
import { wordsIn } from './words-in';

const { needs } = readEnglish();

describe('the needs', () => {
  test('are forty or more', () => {
    expect(Object.keys(needs).length).toBeGreaterThanOrEqual(40);
  });

  test('have each way to put it once in all', () => {
    const ways = Object.values(needs).flatMap((need) => need.ways);
    const twice = ways.filter((way, index) => ways.indexOf(way) !== index);
    expect(twice).toEqual([]);
  });
});

describe.each(Object.entries(needs))('the need "%s"', (_, { say, ways }) => {
  test('is answered in one or two short sentences', () => {
    expect(wordsIn(say)).toBeLessThanOrEqual(18);
  });

  test('is answered without telling people what they feel or should do', () => {
    expect(say).not.toMatch(
      /\b(should|must|just relax|simply|calm down|i understand|i know how you feel|cheer up)\b/i,
    );
  });

  test('is put in twenty-five ways or more, as Alexa writes them', () => {
    expect(ways.length).toBeGreaterThanOrEqual(25);
    expect(ways.filter((way) => !/^[a-z]+(['-]?[a-z]+)*'?( [a-z]+(['-]?[a-z]+)*'?)*$/.test(way))).toEqual([]);
  });
});
