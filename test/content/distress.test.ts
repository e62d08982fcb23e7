// What is said to distress: short, kind, with the number, and nothing that does not belong there.
import { readEnglish } from '../lambda/understanding/english';
import { wordsIn } from './words-in';

const { distress } = readEnglish();
const kinds = Object.entries(distress.kinds);
const all = kinds.flatMap(([, { phrases }]) => phrases);

/** Words a second, spoken calmly: twelve seconds hold so many. */
const MOST_WORDS = 36;

describe('the phrases of distress', () => {
  test('are five hundred or more, beside six hundred that only sound like it', () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(distress.lookAlikes.length).toBeGreaterThanOrEqual(600);
  });

  test('stand in one place only', () => {
    const everything = [...all, ...distress.lookAlikes];
    expect(everything.filter((phrase, index) => everything.indexOf(phrase) !== index)).toEqual([]);
  });
});

describe.each(kinds)('the reply to "%s"', (_, { say, immediately, offer, reprompt, alwaysImmediate }) => {
  const texts = immediately ? [say, immediately] : [say];

  test('takes at most twelve seconds beside the number', () => {
    for (const text of texts) expect(wordsIn(text)).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('gives a number: twice, or once where a practice is offered', () => {
    for (const text of texts) {
      const numbers = text.match(/\{\w+Number\}/g) ?? [];
      const most = Math.max(...numbers.map((number) => numbers.filter((other) => other === number).length));
      expect(most).toBe(offer ? 1 : 2);
    }
    expect(offer ?? reprompt).toMatch(/Number|^[a-z-]+$/);
  });

  test('says that we cannot call, unless it offers a practice', () => {
    for (const text of texts) expect(/voice program, I can't call/.test(text)).toBe(!offer);
  });

  test('names the emergency number where it always is a matter of minutes', () => {
    if (alwaysImmediate || immediately) expect(immediately ?? say).toMatch(/\{emergencyNumber\}/);
  });

  test('starts, sells, counts and asks nothing', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\b(streak|minutes|premium|favou?rite|rain|why|how long)\b/i);
      if (!offer) expect(text).not.toMatch(/\?/);
      else expect(text).toMatch(/\?$/);
    }
  });
});
