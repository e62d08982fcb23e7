// The ear on the model that Alexa gets, with sentences that nobody wrote into it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEar } from '../../../simulator/understand/ear';
import { understand } from '../../../simulator/understand/understand';

const MODELS = join(__dirname, '../../../dist/skill-package/interactionModels/custom');
const LEAST_RIGHT = 0.92;

type Phrase = {
  readonly sentence: string;
  readonly intents: readonly string[];
  readonly values: readonly string[];
};

const phrases = readFileSync(join(__dirname, 'phrases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line): Phrase => {
    const [sentence = '', wanted = ''] = line.split('\t');
    const [intents = '', ...values] = wanted.split(' ');
    return { sentence, intents: intents.split('|'), values };
  });

describe.each(['en-US', 'en-GB'])('The ear for %s', (locale) => {
  const ear = createEar(JSON.parse(readFileSync(join(MODELS, `${locale}.json`), 'utf8')));

  function isRight({ sentence, intents, values }: Phrase): boolean {
    const heard = understand(sentence, ear, '2026-11-22');
    if (heard.launch) return false;
    const filled = [...heard.slots.values()].map(({ value, meanings }) => meanings[0]?.id ?? value);
    const isIntent = intents.some((name) => heard.intent.startsWith(name));
    return isIntent && values.every((value) => value.split('|').some((one) => filled.includes(one)));
  }

  test('understands what nobody foresaw, word for word', () => {
    const wrong = phrases.filter((phrase) => !isRight(phrase)).map(({ sentence }) => sentence);
    // The sentences are shown where there are too many of them.
    expect(wrong.length > phrases.length * (1 - LEAST_RIGHT) ? wrong : []).toEqual([]);
  });

  test('understands the same whether or not the name is said', () => {
    for (const { sentence } of phrases) {
      const plain = understand(sentence, ear, '2026-11-22');
      // What is not understood may be, with a word more.
      if (plain.launch || plain.how === 'not') continue;
      const named = understand(`alexa, ask kind moment to ${sentence}`, ear, '2026-11-22');
      expect(named).toEqual({ ...plain, invoked: true });
    }
  });
});
