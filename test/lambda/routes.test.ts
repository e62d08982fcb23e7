// That everything fits together: what the model names is routed, what is routed is in the model, what is said is written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventHandler, isRouted } from '../../lambda/routes';
import { readTurn, type Turn } from '../../lambda/turn';
import { findDistress } from '../../lambda/understanding/distress';
import { catalog, ROOT } from '../support/catalog';
import { startTestSkill, type TestSkill } from '../support/skill';

const MODELS = join(ROOT, 'dist/skill-package/interactionModels/custom');
const locales = readdirSync(MODELS);
type SlotType = {
  readonly name: string;
  readonly values: readonly { readonly id: string; readonly name: { value: string; synonyms: string[] } }[];
};
type Model = { readonly intents: readonly { readonly name: string }[]; readonly types: readonly SlotType[] };
const modelOf = (file: string): Model =>
  JSON.parse(readFileSync(join(MODELS, file), 'utf8')).interactionModel.languageModel;

/** The names on the left of the table of intents in routes.ts. */
function routedIntents(): readonly string[] {
  const source = readFileSync(join(ROOT, 'lambda/routes.ts'), 'utf8');
  const table = source.slice(
    source.indexOf('const intents'),
    source.indexOf('};', source.indexOf('const intents')),
  );
  return [...table.matchAll(/^ {2}'?([A-Za-z.]+Intent)'?:/gm)].map(([, name = '']) => name);
}

let test: TestSkill;
let turn: Turn;
beforeAll(async () => {
  test = await startTestSkill();
  const log = () => {};
  const house = { catalogs: { en: catalog }, store: test.store, audioBaseUrl: '', log };
  const request = { type: 'LaunchRequest', requestId: '', timestamp: '', locale: 'en-US' } as const;
  turn = readTurn({ version: '1.0', context: {}, request } as never, house, undefined);
});
afterAll(() => test.close());

describe.each(locales)('the model of %s', (file) => {
  const { intents, types } = modelOf(file);

  it('names no intent that has no answer', () => {
    expect(intents.map(({ name }) => name).filter((name) => !isRouted(turn, name))).toEqual([]);
  });

  it('names every intent that has an answer', () => {
    const named = new Set(intents.map(({ name }) => name));
    expect(routedIntents().filter((name) => !named.has(name))).toEqual([]);
    expect(Object.keys(catalog.carriers).filter((name) => !named.has(name))).toEqual([]);
  });

  it('has no value for despair that would not be heard, but for a few of the soft kind', () => {
    const { soft, replies } = catalog.understanding.distress;
    const values = types.filter(({ name }) => name === 'Distress').flatMap((type) => type.values);
    expect(values.map(({ id }) => id).sort()).toEqual(Object.keys(replies).sort());
    const missed = (ofKind: (id: string) => boolean) =>
      values
        .filter(({ id }) => ofKind(id))
        .flatMap(({ name }) => [name.value, ...name.synonyms])
        .filter((words) => !findDistress(words, catalog.understanding));
    expect(missed((id) => !soft.includes(id))).toEqual([]);
    expect(missed((id) => soft.includes(id)).length).toBeLessThanOrEqual(3);
  });
});

describe('routes', () => {
  it('are some', () => {
    expect(routedIntents().length).toBeGreaterThan(60);
  });

  it('have no answer to an event that nobody knows', () => {
    expect(eventHandler(turn)).toBeUndefined();
  });
});
