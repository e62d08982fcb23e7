import fc from 'fast-check';
import { expand } from '../../../infra/build/expand';

describe('a sentence pattern', () => {
  it.each([
    ['play rain', ['play rain']],
    ['(play|start) rain', ['play rain', 'start rain']],
    ['[please] play', ['play', 'please play']],
    ['play [the|a] {sound}', ['play {sound}', 'play the {sound}', 'play a {sound}']],
    ['(a [b]|c)', ['a', 'a b', 'c']],
    ['play|start', ['play', 'start']],
    ['(what is|what) [now]', ['what is', 'what is now', 'what', 'what now']],
    ['[a] [a]', ['a', 'a a']],
    ['[a]', ['a']],
    ["i can't {words}", ["i can't {words}"]],
  ])('%s stands for %j', (pattern, sentences) => {
    expect([...expand(pattern)].sort()).toEqual([...sentences].sort());
  });

  it.each([
    ['play (rain', '"(" is not closed by ")"'],
    ['play [rain', '"[" is not closed by "]"'],
    ['play (rain]', '"(" is not closed by ")"'],
    ['play rain)', 'unexpected ")" at 10'],
    ['play ]rain', 'unexpected "]" at 6'],
  ])('that is broken is shown with what is wrong: %s', (pattern, fault) => {
    expect(() => expand(pattern)).toThrow(SyntaxError);
    expect(() => expand(pattern)).toThrow(fault);
  });

  it('stands for each combination of its choices once, with single spaces', () => {
    const word = fc.constantFrom('play', 'rain', 'some', '{sound}', 'now');
    const choices = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
    const part = fc.record({ choices, optional: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const pattern = parts
          .map((one) => (one.optional ? `[${one.choices.join('|')}]` : `(${one.choices.join('|')})`))
          .join(' ');
        const every = parts.reduce<readonly string[][]>(
          (starts, one) =>
            starts.flatMap((start) => [
              ...(one.optional ? [start] : []),
              ...one.choices.map((end) => [...start, end]),
            ]),
          [[]],
        );
        const sentences = new Set(every.map((words) => words.join(' ')).filter(Boolean));
        expect([...expand(pattern)].sort()).toEqual([...sentences].sort());
      }),
    );
  });
});
