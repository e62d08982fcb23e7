import { asSaid } from '../../../simulator/understand/as-said';
import type { Mention } from '../../../simulator/understand/mentions';
import { wordsOf } from '../../../simulator/understand/words';

const words = wordsOf('my dad beats me');
const core = words.slice(1, 3);

function slotValue(mention: Partial<Mention>): string | undefined {
  const filled: Mention = {
    type: 'Distress',
    from: 0,
    to: 2,
    value: 'dad beats',
    meanings: [],
    confidence: 1,
    ...mention,
  };
  const reading = asSaid(
    { intent: 'DistressIntent', slots: new Map([['slot', filled]]), score: 1 },
    core,
    words,
  );
  return reading?.slots.get('slot')?.value;
}

test('A slot holds the small words around and within what was compared without them.', () => {
  expect(slotValue({})).toBe('my dad beats me');
});

test('A name of one word stays a name.', () => {
  expect(slotValue({ to: 1, value: 'dad' })).toBe('dad');
});

test("A value of one of Alexa's own types stays in her form.", () => {
  expect(slotValue({ type: 'AMAZON.DURATION', value: 'PT40M' })).toBe('PT40M');
});

test('What is no reading stays none.', () => {
  expect(asSaid(undefined, core, words)).toBeUndefined();
});
