// What is said to distress: short, kind, with the number, and nothing that does not belong there.
import { readEnglish } from '../lambda/understanding/english';
import { wordsIn } from './words-in';

const { distress, distressPhrases } = readEnglish();
const kinds = Object.entries(distress.kinds);

/** Words a second, spoken calmly: twelve seconds hold so many. */
const MOST_WORDS = 36;

describe('the phrases of distress', () => {
  const count = (kind: string) => distressPhrases.filter((taught) => taught.kind === kind).length;

  test('are ten or more of each kind, beside three thousand that only sound like it', () => {
    for (const [kind] of kinds) expect([kind, count(kind) >= 10]).toEqual([kind, true]);
    expect(count('none')).toBeGreaterThanOrEqual(3000);
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
