// Every reply in replies.yaml is one that the skill gives, and the other way round; and each keeps the manner.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heardWords } from '../../../simulator/rules/words';
import { catalog, ROOT } from '../../support/catalog';

const keys = Object.keys(catalog.replies);

function sources(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : readFileSync(path, 'utf8');
    })
    .join('\n');
}

const code = sources(join(ROOT, 'lambda'));
const quoted = new Set([...code.matchAll(/'([a-z][a-zA-Z]*)'/g)].map(([, text = '']) => text));
/** The key that is handed to one of the functions that find the words of a reply, or the two that it may be. */
const CALLS =
  /\b(?:tell|ask|say|sayVariant|reprompt|phrase|offerInstead)\(\s*(?:turn|turn\.catalog|catalog),\s*(?:[^?]{1,60}\?\s)?'(\w+)'(?: : '(\w+)')?/g;
const called = [...code.matchAll(CALLS)]
  .flatMap(([, one, other]) => [one, other])
  .filter((key) => key !== undefined);

/** Words to build sentences with, and the question that ends the words for despair: they are no replies. */
const PHRASE = /^(and|then|list|duration|numberAgain)/;
const replies = Object.entries(catalog.replies).filter(([key]) => !PHRASE.test(key));

describe('replies', () => {
  it('are all given by the skill: none stands in the file for nothing', () => {
    expect(keys.filter((key) => !quoted.has(key))).toEqual([]);
  });

  it('are all written: the skill asks for none that is not there', () => {
    expect(called.length).toBeGreaterThan(60);
    expect(called.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(replies)('%s asks, and has a reprompt that asks, or does neither', (_, { say, reprompt }) => {
    const texts = say.filter((text) => !/\{tip\}$/.test(text));
    for (const text of texts) expect([text, /\?$/.test(text)]).toEqual([text, reprompt !== undefined]);
    if (reprompt !== undefined) expect(reprompt).toMatch(/\?$/);
  });

  it.each(replies)('%s has variants that differ, and are short', (_, { say, reprompt }) => {
    expect(new Set(say).size).toBe(say.length);
    for (const text of say) expect(heardWords(text).split(' ').length).toBeLessThanOrEqual(60);
    expect(heardWords(reprompt ?? '').split(' ').length).toBeLessThanOrEqual(16);
  });

  it('that are given when something is not understood have several variants, for none is said twice in a row', () => {
    for (const key of ['missed', 'missedAgain']) expect(catalog.replies[key]?.say.length).toBeGreaterThan(1);
  });
});
