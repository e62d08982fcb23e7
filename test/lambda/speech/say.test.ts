import fc from 'fast-check';
import type { Catalog } from '../../../lambda/catalog/catalog';
import { hash } from '../../../lambda/hash';
import { fill, reprompt, say, sayVariant } from '../../../lambda/speech/say';
import { catalog } from '../../support/catalog';

const withReplies = (replies: Catalog['replies']): Catalog => ({ ...catalog, replies });

describe('the words of a reply', () => {
  const three = withReplies({ greeting: { say: ['One.', 'Two.', 'Three.'] } });

  it('are the same for a request that is repeated', () => {
    fc.assert(
      fc.property(fc.string(), (id) =>
        expect(say(three, 'greeting', {}, id)).toBe(say(three, 'greeting', {}, id)),
      ),
    );
  });

  it('are each of the variants for about as many requests', () => {
    const counts = new Map<string, number>();
    for (let number = 0; number < 3000; number += 1) {
      const said = say(three, 'greeting', {}, `amzn1.echo-api.request.${number}`);
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['One.', 'Three.', 'Two.']);
    for (const count of counts.values()) expect(count).toBeGreaterThan(800);
  });

  it('go round where they are counted, so that two in a row differ', () => {
    const said = [0, 1, 2, 3].map((number) => sayVariant(three, 'greeting', {}, number));
    expect(said).toEqual(['One.', 'Two.', 'Three.', 'One.']);
  });

  it('have their values escaped', () => {
    expect(fill('You said {words}.', { words: 'rain & <wind>' })).toBe('You said rain &amp; &lt;wind&gt;.');
  });

  it('do not fill in what a value itself holds', () => {
    expect(fill('{one} {other}', { one: '{other}', other: 'x' })).toBe('{other} x');
  });

  it('that lack a value, a reply or a reprompt are a mistake of ours, and say which', () => {
    expect(() => fill('Hello {name}.', {})).toThrow('{name}');
    expect(() => say(three, 'farewell', {}, '')).toThrow('"farewell"');
    expect(() => reprompt(three, 'greeting', {})).toThrow('"greeting"');
  });
});

describe('the number of a text', () => {
  it('is the published one of FNV-1a', () => {
    expect(hash('')).toBe(0x811c9dc5);
    expect(hash('a')).toBe(0xe40c292c);
    expect(hash('foobar')).toBe(0xbf9cf968);
  });
});
