import { carrierIntents } from '../../../infra/build/carriers';
import { readContent } from '../../../infra/build/content';
import {
  BUILT_IN_INTENTS,
  type InteractionModel,
  interactionModel,
} from '../../../infra/build/interaction-model';
import type { Language, Library, Locale } from '../../../infra/build/read-content';
import { ROOT } from '../../support/catalog';

let library: Library;
let language: Language;
let locale: Locale;
beforeAll(() => {
  const content = readContent(ROOT);
  ({ library } = content);
  const { en } = content.languages;
  const british = en?.locales['en-GB'];
  if (!en || !british) throw new Error('There is no British English.');
  language = en;
  locale = british;
});

/** The model of a language with these intents only. */
function modelOf(intents: Record<string, object>): InteractionModel['interactionModel'] {
  const given = Object.entries(intents).map(([name, intent]) => [
    name,
    { slots: {}, samples: [], ...intent },
  ]);
  return interactionModel('en', library, { ...language, intents: Object.fromEntries(given) }, locale)
    .interactionModel;
}

const find = (model: InteractionModel['interactionModel'], name: string) =>
  model.languageModel?.intents?.find((intent) => intent.name === name);

describe('the interaction model', () => {
  it('has the samples of every pattern once, and the types of the slots', () => {
    const intent = { slots: { sound: 'Sound' }, samples: ['[play] {sound}', '(play|start) {sound}'] };
    expect(find(modelOf({ PlayThingIntent: intent }), 'PlayThingIntent')).toEqual({
      name: 'PlayThingIntent',
      slots: [{ name: 'sound', type: 'Sound' }],
      samples: ['{sound}', 'play {sound}', 'start {sound}'],
    });
  });

  it('makes an intent of each carrier of free words, with one slot and the carrier as its only sample', () => {
    const model = modelOf({ FreeWordsIntent: { carriers: ["i can't", 'my heart'] } });
    const words = [{ name: 'words', type: 'AMAZON.SearchQuery' }];
    expect(find(model, 'FreeWordsIntent')).toBeUndefined();
    expect(find(model, 'FreeWordsICantIntent')).toEqual({
      name: 'FreeWordsICantIntent',
      slots: words,
      samples: ["i can't {words}"],
    });
    expect(find(model, 'FreeWordsMyHeartIntent')?.samples).toEqual(['my heart {words}']);
  });

  it('has every built-in intent that a skill with audio must have, without samples', () => {
    for (const name of ['Stop', 'Cancel', 'Help', 'Pause', 'Resume', 'NavigateHome', 'Fallback']) {
      expect(BUILT_IN_INTENTS).toContain(`AMAZON.${name}Intent`);
    }
    for (const name of BUILT_IN_INTENTS) expect(find(modelOf({}), name)).toEqual({ name, samples: [] });
  });

  it('can name everything in the library', () => {
    const { types = [] } = modelOf({}).languageModel ?? {};
    const idsOf = (name: string) => types.find((type) => type.name === name)?.values?.map(({ id }) => id);
    expect(idsOf('Sound')).toEqual(Object.keys(library.sounds));
    expect(idsOf('Session')).toEqual(Object.keys(library.sessions));
    expect(idsOf('Course')).toEqual(Object.keys(library.courses));
    expect(idsOf('Need')).toEqual(Object.keys(language.needs));
    expect(idsOf('Topic')).toEqual(Object.keys(language.answers));
    for (const name of Object.keys(language['slot-types'])) expect(idsOf(name)).toBeDefined();
  });

  it('has the phrases that work without our name', () => {
    const model = modelOf({ PlayThingIntent: { nameFree: ['start a thing'] }, OtherIntent: {} });
    expect(model._nameFreeInteraction.ingressPoints).toEqual([
      {
        type: 'INTENT',
        name: 'PlayThingIntent',
        sampleUtterances: [{ format: 'RAW_TEXT', value: 'start a thing' }],
      },
    ]);
  });

  it('is the same each time: nothing in it depends on the machine', () => {
    const one = JSON.stringify(interactionModel('en', library, language, locale));
    expect(JSON.stringify(interactionModel('en', library, language, locale))).toBe(one);
  });
});

describe('the intents of carriers', () => {
  it('are named differently, one a carrier, and each gives its carrier back', () => {
    const carriers = Object.values(language.intents).flatMap((intent) => intent.carriers ?? []);
    expect(Object.values(carrierIntents(language)).sort()).toEqual([...carriers].sort());
  });
});
