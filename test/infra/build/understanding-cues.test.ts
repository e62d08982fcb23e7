import fc from 'fast-check';
import { neededIn } from '../../../infra/build/understanding-cues';
import { compilePatterns } from '../../../infra/build/understanding-patterns';
import { masked, matches } from '../../../lambda/understanding/patterns';
import { readEnglish, readTable } from '../../lambda/understanding/english';

const { distress, distressPhrases } = readEnglish();
const { vocabulary } = distress;

describe('what a text must contain for a pattern to match', () => {
  it.each([
    ['take pills', [['take pills']]],
    [
      '(?:took|taken) (?:\\w+ )?pills?',
      [
        ['took ', 'taken '],
        ['pills', 'pill'],
      ],
    ],
    ['cut(?:s|ting)? myself', [['cuts myself', 'cutting myself', 'cut myself']]],
    ['(?:a|\\w+)', []],
    ['x*', []],
    ['(?:ab){1,2}', [['ab']]],
    ['(?<=^ )go(?! on)', [['go']]],
  ])('%s: %j', (pattern, sets) => {
    expect(neededIn(pattern)).toEqual(sets);
  });

  it('cannot be told from what is no pattern', () => {
    expect(() => neededIn('(?:a')).toThrow('A group is not closed');
    expect(() => neededIn('a)')).toThrow('Cannot read the pattern from here: )');
  });
});

describe('patterns with cues', () => {
  const all = [...Object.values(distress.kinds).flatMap(({ patterns }) => patterns), ...distress.idioms];
  const uncued = { sources: all, cues: { '': [...all.keys()] } };
  const cued = compilePatterns(all, vocabulary, ['i want to sleep']);
  const phrases = [
    ...readTable('distress-held-out.tsv').map((row) => row.at(-1) ?? ''),
    ...distressPhrases.filter((_, index) => index % 20 === 0).map(({ phrase }) => phrase),
  ];

  it('match and mask what they would match and mask without', () => {
    for (const phrase of phrases) {
      expect([phrase, matches(phrase, cued, vocabulary)]).toEqual([
        phrase,
        matches(phrase, uncued, vocabulary),
      ]);
      expect(masked(phrase, cued, vocabulary)).toBe(masked(phrase, uncued, vocabulary));
    }
  });

  it('do so for any words in any order', () => {
    const words = fc.constantFrom(...new Set(phrases.flatMap((phrase) => phrase.split(' '))));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (some) => {
        const text = some.join(' ');
        return masked(text, cued, vocabulary) === masked(text, uncued, vocabulary);
      }),
    );
  });
});
