// Those who wished for fewer words hear at most half of them, whatever we answer.
import { readEnglish } from '../lambda/understanding/english';
import { wordsIn } from './words-in';

const { replies, answers } = readEnglish();

/** So few are brief already. */
const FEW_WORDS = 8;

/** Never shortened: words about safety. And what is not spoken, or spoken by Alexa later. */
const WHOLE = ['dizzy', 'reminderWords', 'storedCard', 'breathCircle'];

type Spoken = { readonly say: readonly string[]; readonly brief: readonly string[]; readonly asks: boolean };
const spoken: readonly (readonly [string, Spoken])[] = [
  ...Object.entries(replies)
    .filter(([key]) => !WHOLE.includes(key))
    .map(([key, { say, brief = [], reprompt }]) => [key, { say, brief, asks: !!reprompt }] as const),
  ...Object.entries(answers).map(
    ([id, { say, brief, offer }]) => [id, { say: [say], brief: [brief], asks: !!offer }] as const,
  ),
];

const mean = (texts: readonly string[]) => texts.reduce((sum, text) => sum + wordsIn(text), 0) / texts.length;

describe('in few words', () => {
  it('is said at most half of every reply and answer that is long', () => {
    const tooLong = spoken.flatMap(([key, { say, brief }]) => {
      if (Math.max(...say.map(wordsIn)) <= FEW_WORDS) return [];
      const isShort = brief.length > 0 && brief.every((text) => wordsIn(text) * 2 <= mean(say));
      return isShort ? [] : [`${key}: give it \`brief\` words, at most half as many`];
    });
    expect(tooLong).toEqual([]);
  });

  it('a question is a question still, and nothing else becomes one', () => {
    for (const [key, { brief, asks }] of spoken)
      for (const text of brief) expect([key, text.endsWith('?')]).toEqual([key, asks]);
  });

  it('nothing is to be filled in that the full words have not', () => {
    const gaps = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []));
    for (const [key, { say, brief }] of spoken)
      expect([key, [...gaps(brief)].filter((gap) => !gaps(say).has(gap))]).toEqual([key, []]);
  });
});
