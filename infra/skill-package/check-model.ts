// What Alexa refuses of an interaction model, or takes and then does not hear well. Pure: a model in, faults out.
// https://developer.amazon.com/docs/alexa/custom-skills/create-the-interaction-model-for-your-skill.html
import type { v1 } from 'ask-smapi-model';
import { sampleFaults } from './check-samples';

type LanguageModel = v1.skill.interactionModel.LanguageModel;
type Intent = v1.skill.interactionModel.Intent;

export type ModelFacts = {
  readonly languageModel: LanguageModel;
  /** Sentences that Alexa gives to its own intents. */
  readonly builtInPhrases: readonly string[];
};

const LIMITS = { bytes: 1_500_000, intents: 250, intentsAndTypes: 350, valueCharacters: 140 };
const AUDIO_INTENTS = ['Stop', 'Cancel', 'Help', 'Pause', 'Resume'].map((name) => `AMAZON.${name}Intent`);
const LAUNCH_WORDS = /\b(run|start|play|resume|use|launch|ask|open|tell|load|begin|enable)\b/;
const CONNECTORS = /\b(to|from|in|using|with|about|for|that|by|if|and|whether)\b/;
const OUR_OWN = /\b(alexa|amazon|echo|computer|skill|app)\b/;

/** All faults of a model, a line each. */
export function modelFaults({ languageModel, builtInPhrases }: ModelFacts): string[] {
  const { invocationName, intents = [], types = [] } = languageModel;
  const custom = intents.filter(({ name }) => !name?.startsWith('AMAZON.'));
  return [
    ...sizeFaults(languageModel),
    ...invocationNameFaults(invocationName ?? ''),
    ...AUDIO_INTENTS.filter((name) => !intents.some((intent) => intent.name === name)).map(
      (name) => `${name} is missing`,
    ),
    ...slotFaults(custom, new Set(types.map(({ name = '' }) => name))),
    ...types.flatMap(valueFaults),
    ...sampleFaults(custom, { invocationName: invocationName ?? '', builtInPhrases }),
  ];
}

function sizeFaults(languageModel: LanguageModel): string[] {
  const { intents = [], types = [] } = languageModel;
  const bytes = Buffer.byteLength(JSON.stringify({ interactionModel: { languageModel } }));
  return [
    ...(bytes > LIMITS.bytes ? [`the model has ${bytes} bytes: at most ${LIMITS.bytes}`] : []),
    ...(intents.length > LIMITS.intents ? [`${intents.length} intents: at most ${LIMITS.intents}`] : []),
    ...(intents.length + types.length > LIMITS.intentsAndTypes
      ? [`${intents.length + types.length} intents and types: at most ${LIMITS.intentsAndTypes}`]
      : []),
  ];
}

/** An invocation name: two words or more, lower case, and none of the words that Alexa needs for itself. */
export function invocationNameFaults(name: string): string[] {
  const place = `the invocation name "${name}"`;
  return [
    ...(/^[\p{Ll}' .]+$/u.test(name)
      ? []
      : [`${place} may have small letters, spaces, apostrophes and periods only`]),
    ...(name.trim().split(' ').length >= 2 ? [] : [`${place} needs two words or more`]),
    ...[LAUNCH_WORDS, CONNECTORS, OUR_OWN].flatMap((words) => {
      const found = words.exec(name)?.[0];
      return found ? [`${place} may not have the word "${found}"`] : [];
    }),
  ];
}

function slotFaults(intents: readonly Intent[], types: ReadonlySet<string>): string[] {
  const typeOf = new Map<string, string>();
  return intents.flatMap(({ name, slots = [], samples = [] }) =>
    slots.flatMap((slot) => {
      const { name: slotName = '', type = '' } = slot;
      const known = typeOf.get(slotName);
      typeOf.set(slotName, type);
      return [
        ...(known && known !== type
          ? [`${name}: the slot ${slotName} is ${type} here and ${known} elsewhere`]
          : []),
        ...(type.startsWith('AMAZON.') || types.has(type) ? [] : [`${name}: there is no type ${type}`]),
        ...(samples.some((sample) => sample.includes(`{${slotName}}`))
          ? []
          : [`${name}: no sample uses the slot ${slotName}`]),
      ];
    }),
  );
}

function valueFaults({ name: type, values = [] }: v1.skill.interactionModel.SlotType): string[] {
  const owners = new Map<string, string>();
  return values.flatMap(({ id = '', name }) =>
    [name?.value ?? '', ...(name?.synonyms ?? [])].flatMap((value) => {
      const key = value.toLowerCase();
      const owner = owners.get(key);
      owners.set(key, id);
      return [
        ...(value.trim() === '' ? [`${type}: ${id} has an empty value`] : []),
        ...(value.length > LIMITS.valueCharacters ? [`${type}: "${value}" is too long`] : []),
        ...(owner !== undefined ? [`${type}: "${value}" stands for ${owner} and for ${id}`] : []),
      ];
    }),
  );
}
