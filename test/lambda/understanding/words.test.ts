import fc from 'fast-check';
import { plainForm } from '../../../lambda/understanding/words';
import { readEnglish } from './english';

const { words } = readEnglish();
const plain = plainForm({ ...words, groups: {} });

describe('the plain form', () => {
  test.each([
    ["I'm gonna be late", 'i am going to be late'],
    ['im gonna be late', 'i am going to be late'],
    ['i’m going to be late!', 'i am going to be late'],
    ['ah dinnae ken', 'do not ken'],
    ['um i just really uh want to rest', 'i want to rest'],
    ['no one loves my self', 'nobody loves myself'],
    ["i woke up at 3 and it's dark", 'i woke up at N and it is dark'],
    ['i woke up at three and it is dark', 'i woke up at N and it is dark'],
    ["my friend's house", 'my friend s house'],
    ['', ''],
    ['   ', ''],
    ["'--'", ''],
  ])('of "%s" is "%s"', (heard, expected) => {
    expect(plain(heard)).toBe(expected);
  });

  test('has nothing but words with one space between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (heard) => {
        expect(plain(heard)).toMatch(/^([a-zN0-9]+( [a-zN0-9]+)*)?$/);
      }),
    );
  });
});
