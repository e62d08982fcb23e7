import type { v1 } from 'ask-smapi-model';
import { invocationNameFaults, modelFaults } from '../../infra/skill-package/check-model';

type Intent = v1.skill.interactionModel.Intent;

const BUILT_IN = ['Stop', 'Cancel', 'Help', 'Pause', 'Resume'].map((name) => ({
  name: `AMAZON.${name}Intent`,
}));
const PLAY: Intent = {
  name: 'PlayIntent',
  slots: [{ name: 'sound', type: 'Sound' }],
  samples: ['play {sound}'],
};
const SOUND = { name: 'Sound', values: [{ id: 'rain', name: { value: 'rain', synonyms: ['the rain'] } }] };

function faultsOf(intents: Intent[], types = [SOUND]): string[] {
  const languageModel = { invocationName: 'kind moment', intents: [PLAY, ...intents, ...BUILT_IN], types };
  return modelFaults({ languageModel, builtInPhrases: ['go on'] });
}

const tip = (...samples: string[]): Intent => ({ name: 'TipIntent', samples });

test('a good model has no faults', () => {
  expect(faultsOf([tip("today's tip", 'a kind-hearted tip')])).toEqual([]);
});

test.each<[string, Intent]>([
  ['TipIntent has no sample', tip()],
  ['only letters', tip('tip 1')],
  ['only letters', tip('a tip?')],
  ['has a wake word', tip('alexa a tip')],
  ['has the invocation name', tip('a kind moment tip')],
  ["belongs to Alexa's own intents", tip('go on')],
  [
    'belongs to PlayIntent',
    { name: 'TipIntent', slots: [{ name: 'what', type: 'Sound' }], samples: ['play {what}'] },
  ],
  ['no sample uses the slot', { ...tip('a tip'), slots: [{ name: 'other', type: 'Sound' }] }],
  [
    'is AMAZON.DATE here and Sound elsewhere',
    { name: 'TipIntent', slots: [{ name: 'sound', type: 'AMAZON.DATE' }], samples: ['tip {sound}'] },
  ],
  [
    'there is no type Mood',
    { name: 'TipIntent', slots: [{ name: 'mood', type: 'Mood' }], samples: ['tip {mood}'] },
  ],
  [
    'has no carrier',
    { name: 'TipIntent', slots: [{ name: 'words', type: 'AMAZON.SearchQuery' }], samples: ['{words}'] },
  ],
  [
    'has another slot beside free words',
    {
      name: 'TipIntent',
      slots: [
        { name: 'words', type: 'AMAZON.SearchQuery' },
        { name: 'sound', type: 'Sound' },
      ],
      samples: ['{sound} because {words}'],
    },
  ],
])('a fault is found: %s', (fault, intent) => {
  const faults = faultsOf([intent]);
  expect(faults.filter((one) => one.includes(fault))).toHaveLength(1);
});

test('a value that stands for two things is found, as is one that is too long', () => {
  const wind = { id: 'wind', name: { value: 'Rain', synonyms: ['w'.repeat(141)] } };
  expect(faultsOf([], [{ name: 'Sound', values: [...SOUND.values, wind] }])).toEqual([
    'Sound: "Rain" stands for rain and for wind',
    expect.stringContaining('is too long'),
  ]);
});

test('too much is found: intents, and bytes', () => {
  const many = Array.from({ length: 250 }, (_, index) => tip('tip '.repeat(1 + index).trim()));
  const faults = faultsOf(
    many.map((intent, index) => ({ ...intent, name: `Tip${'x'.repeat(index)}Intent` })),
  );
  expect(faults).toEqual(['256 intents: at most 250']);
  expect(
    faultsOf([
      tip(...Array.from({ length: 1300 }, (_, index) => `${'a'.repeat(1200)} ${'b'.repeat(index)}`)),
    ]),
  ).toEqual([expect.stringMatching(/^the model has \d+ bytes/)]);
});

test('a missing intent of audio skills is found', () => {
  const languageModel = { invocationName: 'kind moment', intents: [PLAY], types: [SOUND] };
  expect(modelFaults({ languageModel, builtInPhrases: [] })).toContain('AMAZON.PauseIntent is missing');
});

test.each(['kind', 'open kindness', 'kind moment for you', 'kind skill', 'Kind Moment', 'kind moment 2'])(
  'an invocation name that Alexa refuses is found: %s',
  (name) => {
    expect(invocationNameFaults(name)).not.toEqual([]);
  },
);
