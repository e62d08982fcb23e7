// The interaction model of a locale, in the form that Alexa takes (ask-smapi-model's InteractionModelData).
// https://developer.amazon.com/docs/alexa/custom-skills/custom-interaction-model-reference.html
import type { v1 } from 'ask-smapi-model';
import { carrierIntents } from './carriers';
import { expand } from './expand';
import type { Language, Library, Locale } from './read-content';

type ModelData = v1.skill.interactionModel.InteractionModelData;
type SlotType = v1.skill.interactionModel.SlotType;
type Intent = v1.skill.interactionModel.Intent;

/** Whole phrases that a device resolves to this skill without its name; not in ask-smapi-model's types. */
type NameFree = {
  readonly ingressPoints: readonly {
    readonly type: 'INTENT';
    readonly name: string;
    readonly sampleUtterances: readonly { readonly format: 'RAW_TEXT'; readonly value: string }[];
  }[];
};
export type InteractionModel = ModelData & {
  interactionModel: ModelData['interactionModel'] & { _nameFreeInteraction: NameFree };
};

/**
 * Built-in intents. Stop, Cancel and Help are asked of every skill, Pause and Resume of one that plays audio; the
 * other transport intents reach an audio skill whether or not its model names them.
 * https://developer.amazon.com/docs/alexa/custom-skills/standard-built-in-intents.html
 */
export const BUILT_IN_INTENTS = [
  'Stop',
  'Cancel',
  'Help',
  'Fallback',
  'Yes',
  'No',
  'NavigateHome',
  'Pause',
  'Resume',
  'Next',
  'Previous',
  'Repeat',
  'StartOver',
  'LoopOn',
  'LoopOff',
  'ShuffleOn',
  'ShuffleOff',
].map((name) => `AMAZON.${name}Intent`);

/** The model of one locale of a language. */
export function interactionModel(
  code: string,
  library: Library,
  language: Language,
  locale: Locale,
): InteractionModel {
  return {
    interactionModel: {
      languageModel: {
        invocationName: locale.invocationName,
        intents: [...customIntents(language), ...BUILT_IN_INTENTS.map((name) => ({ name, samples: [] }))],
        types: slotTypes(code, library, language),
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
      },
      _nameFreeInteraction: nameFree(language),
    },
  };
}

/** Phrases of a kind of distress that stand in the model. More would make it take every sentence for one of them. */
const VALUES_OF_A_KIND = 30;

function customIntents(language: Language): Intent[] {
  const listed = Object.entries(language.intents).filter(([, { carriers }]) => !carriers);
  const intents = listed.map(([name, { slots, samples }]) => ({
    name,
    slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
    samples: [...new Set(samples.flatMap(expand))],
  }));
  return [...intents, ...freeWordsIntents(language)];
}

function freeWordsIntents(language: Language): Intent[] {
  return Object.entries(carrierIntents(language)).map(([name, carrier]) => ({
    name,
    slots: [{ name: 'words', type: 'AMAZON.SearchQuery' }],
    samples: [`${carrier} {words}`],
  }));
}

function slotTypes(code: string, library: Library, language: Language): SlotType[] {
  const sounds = Object.entries(library.sounds).map(([id, { names }]) => [id, names[code] ?? []] as const);
  const sessions = Object.entries(library.sessions).map(
    ([id, { names }]) => [id, library.translations[code]?.[id]?.names ?? names] as const,
  );
  const courses = Object.entries(library.courses).map(([id, { names }]) => [id, names] as const);
  const needs = Object.entries(language.needs).map(([id, { ways }]) => [id, ways] as const);
  const topics = Object.entries(language.answers).map(([id, { ways }]) => [id, ways] as const);
  const distress = Object.keys(language.distress.kinds).map((id) => {
    const said = language.distressPhrases.filter(({ kind }) => kind === id).slice(0, VALUES_OF_A_KIND);
    return [id, said.map(({ phrase }) => phrase)] as const;
  });
  return [
    slotType('Sound', sounds),
    slotType('Session', sessions),
    slotType('Course', courses),
    slotType('Need', needs),
    slotType('Topic', topics),
    // Plain words of despair stand in the model themselves, so that they are heard in every state.
    slotType('Distress', distress),
    ...Object.entries(language['slot-types']).map(([name, values]) => slotType(name, Object.entries(values))),
  ];
}

function slotType(name: string, values: readonly (readonly [string, readonly string[]])[]): SlotType {
  return {
    name,
    values: values.map(([id, [value = '', ...synonyms]]) => ({ id, name: { value, synonyms } })),
  };
}

function nameFree(language: Language): NameFree {
  const ingressPoints = Object.entries(language.intents).flatMap(([name, { nameFree: phrases }]) =>
    phrases
      ? [
          {
            type: 'INTENT' as const,
            name,
            sampleUtterances: phrases.map((value) => ({ format: 'RAW_TEXT' as const, value })),
          },
        ]
      : [],
  );
  return { ingressPoints };
}
