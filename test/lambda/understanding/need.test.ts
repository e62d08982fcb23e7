import fc from 'fast-check';
import { findNeed } from '../../../lambda/understanding/need';
import { compileEnglish, readEnglish, readTable } from './english';

const { needs } = readEnglish();
const data = compileEnglish();

/** The best session for what somebody says. */
const sessionFor = (phrase: string): string | undefined =>
  needs[findNeed(phrase, data)?.need ?? '']?.sessions[0];

describe('what hurts, in words that were never taught', () => {
  test('reaches a fitting session nine times in ten', () => {
    const rows = readTable('needs-held-out.tsv');
    const missed = rows.filter(([phrase = '', meant = '']) => {
      const session = sessionFor(phrase);
      return !meant.split(' ').some((need) => session && needs[need]?.sessions.includes(session));
    });
    expect({ share: missed.length / rows.length <= 0.1, missed }).toMatchObject({ share: true });
  });
});

describe('a need', () => {
  test.each([
    ['i yelled at my children', 'kindness-for-families'],
    ["my head won't be quiet", 'noting'],
    ["can't sleep", 'drift-off'],
    ['i got dumped', 'soften-soothe-allow'],
    ['i hate how i look', 'appreciate-your-body'],
    ["i'm so burned out", 'work-stress'],
    ["i'm nervous about tomorrow", 'ease-worry'],
    ['my mum died last week', 'grief-and-loss'],
    ['i feel lonely tonight', 'lonely-hour'],
    ["i'm overwhelmed", 'sos'],
    ["i'm happy actually", 'gratitude'],
  ])('in "%s" is met with %s', (phrase, session) => {
    expect(sessionFor(phrase)).toBe(session);
  });

  test.each([
    'play taylor swift',
    'what time is it',
    'banana',
    'open spotify',
    'how tall is mount everest',
    'set a timer for pasta',
    'order more coffee',
    'translate hello into french',
    '',
  ])('is not found in "%s"', (phrase) => {
    expect(findNeed(phrase, data)).toBeUndefined();
  });

  test('is one of needs.yaml, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = findNeed(text, data);
        expect(found === undefined || needs[found.need] !== undefined).toBe(true);
      }),
    );
  });

  test('is found in most of its own ways', () => {
    const all = Object.entries(needs).flatMap(([id, { ways }]) => ways.map((way) => ({ id, way })));
    const found = all.filter(({ id, way }) => needs[id]?.sessions.includes(sessionFor(way) ?? ''));
    expect(found.length / all.length).toBeGreaterThan(0.95);
  });
});
