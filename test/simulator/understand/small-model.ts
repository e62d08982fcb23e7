// A small interaction model in Alexa's own form, for tests of the ear that do not depend on the skill's content.
import type { InteractionModel, ModelValue } from '../../../simulator/understand/interaction-model';

export const smallModel: InteractionModel = {
  interactionModel: {
    languageModel: {
      invocationName: 'kind moment',
      intents: [
        {
          name: 'PlaySoundIntent',
          slots: [
            { name: 'sound', type: 'Sound' },
            { name: 'otherSound', type: 'Sound' },
            { name: 'duration', type: 'AMAZON.DURATION' },
            { name: 'until', type: 'AMAZON.TIME' },
          ],
          samples: [
            '{sound}',
            'play {sound}',
            'put on {sound}',
            'play {sound} for {duration}',
            '{sound} for {duration}',
            '{duration} of {sound}',
            'play {sound} until {until}',
            '{sound} until {until}',
            'mix {sound} and {otherSound}',
          ],
        },
        {
          name: 'PlaySessionIntent',
          slots: [
            { name: 'session', type: 'Session' },
            { name: 'duration', type: 'AMAZON.DURATION' },
          ],
          samples: [
            '{session}',
            'start a {session}',
            'play the {session}',
            'a {duration} {session}',
            'start a meditation',
          ],
        },
        {
          name: 'MoreTimeIntent',
          slots: [{ name: 'duration', type: 'AMAZON.DURATION' }],
          samples: ['{duration} more'],
        },
        {
          name: 'TimerIntent',
          slots: [{ name: 'duration', type: 'AMAZON.DURATION' }],
          samples: ['stop in {duration}', '{duration}'],
        },
        { name: 'TimeLeftIntent', samples: ['how long is left', 'how much time is left'] },
        { name: 'TipIntent', samples: ["what's today's kindness tip", 'give me a kindness tip', 'a tip'] },
        { name: 'HurtIntent', slots: [{ name: 'need', type: 'Need' }], samples: ['{need}'] },
        { name: 'DayIntent', slots: [{ name: 'day', type: 'AMAZON.NUMBER' }], samples: ['go to day {day}'] },
        { name: 'RemindIntent', slots: [{ name: 'day', type: 'AMAZON.DATE' }], samples: ['remind me {day}'] },
        {
          name: 'FreeWordsIFeelIntent',
          slots: [{ name: 'words', type: 'AMAZON.SearchQuery' }],
          samples: ['i feel {words}'],
        },
        {
          name: 'FreeWordsICantIntent',
          slots: [{ name: 'words', type: 'AMAZON.SearchQuery' }],
          samples: ["i can't {words}"],
        },
        ...['Stop', 'Help', 'Yes', 'No', 'Pause', 'Resume', 'Next', 'Fallback'].map((name) => ({
          name: `AMAZON.${name}Intent`,
          samples: [],
        })),
      ],
      types: [
        {
          name: 'Sound',
          values: [
            value('rain', 'rain', 'rain sounds'),
            value('ocean', 'ocean waves', 'ocean', 'the sea'),
            value('pink-noise', 'pink noise'),
            value('fireplace', 'fireplace', 'crackling fire', 'fire'),
          ],
        },
        {
          name: 'Session',
          values: [
            value('body-scan', 'body scan', 'body scan meditation'),
            value(
              'self-compassion-break',
              'self-compassion break',
              'self-compassion meditation',
              'self compassion',
            ),
            value('soften-soothe-allow', 'soften soothe allow'),
            value('loving-kindness', 'loving-kindness'),
          ],
        },
        {
          name: 'Need',
          values: [
            value('snapped-at-children', 'i yelled at my kids', 'i lost my temper with the children'),
            value('made-a-mistake', 'i made a terrible mistake at work'),
          ],
        },
      ],
    },
    _nameFreeInteraction: {
      ingressPoints: [
        {
          type: 'INTENT',
          name: 'PlaySessionIntent',
          sampleUtterances: [{ value: 'start a self-compassion meditation' }],
        },
      ],
    },
  },
};

function value(id: string, name: string, ...synonyms: readonly string[]): ModelValue {
  return { id, name: { value: name, synonyms } };
}
