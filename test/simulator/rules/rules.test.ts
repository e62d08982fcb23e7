import { checkReply } from '../../../simulator/rules';
import { generateReplySchema } from '../../../simulator/schema/generate';
import schema from '../../../simulator/schema/reply-schema.json';
import { PLANTED_AUDIO } from './planted-audio';
import { PLANTED_DIALOGS } from './planted-dialogs';
import { PLANTED_EVENTS } from './planted-events';
import { PLANTED_OTHERS } from './planted-others';
import { PLANTED_SCREENS } from './planted-screens';
import { PLANTED_SPEECH } from './planted-speech';
import * as make from './replies';

const PLANTED = [
  ...PLANTED_AUDIO,
  ...PLANTED_EVENTS,
  ...PLANTED_SPEECH,
  ...PLANTED_DIALOGS,
  ...PLANTED_OTHERS,
  ...PLANTED_SCREENS,
];
const FACTS = { lengthsMs: new Map([['https://audio.kindmoment.test/sounds/rain/1800s.mp3', 1_800_000]]) };

describe('The rules refuse', () => {
  test.each(PLANTED)('%s (%s)', async (_title, rule, request, reply) => {
    const refusals = await checkReply(request, reply, FACTS);
    expect(refusals.map((refusal) => refusal.rule)).toContain(rule);
    for (const refusal of refusals) {
      expect(refusal.says).toMatch(/^.{10,200}[.]$/s);
      expect(refusal.source).not.toBe('');
    }
  });

  test('each planted fault by few rules, so that a person sees what is wrong', async () => {
    for (const [title, , request, reply] of PLANTED) {
      const refusals = await checkReply(request, reply, FACTS);
      expect({ title, few: refusals.length <= 4 }).toEqual({ title, few: true });
    }
  });
});

const { launch, intent, event, button, says, asks, play, plays, enqueue, replyOf } = make;
const stopping = plays({ type: 'AudioPlayer.Stop' });
const GOOD = [
  ['the smallest reply to an event', event('Stopped'), replyOf({})],
  [
    'a sound with words before it',
    intent('PlaySoundIntent'),
    plays(play(), { outputSpeech: make.ssml('Rain.') }),
  ],
  ['a sound without a word', intent('PlaySoundIntent'), plays(play())],
  [
    'a sound that begins inside',
    intent('AMAZON.ResumeIntent'),
    plays(play({ offsetInMilliseconds: 1_799_999 })),
  ],
  ['the next part of a night', event('NearlyFinished'), plays(enqueue())],
  [
    'the next part, with the session left alone',
    event('NearlyFinished'),
    replyOf({ directives: [enqueue()] }),
  ],
  [
    'another queue',
    event('NearlyFinished'),
    replyOf({ directives: [play({ token: 'rain-2' }, 'REPLACE_ENQUEUED')] }),
  ],
  ['Stop in reply to PlaybackStarted', event('Started'), stopping],
  ['Play in reply to PlaybackFailed', event('Failed'), plays(play({ token: 'rain-2' }))],
  ['Play in reply to a button', button('Play'), replyOf({ directives: [play()] })],
  ['Stop in reply to the pause button', button('Pause'), stopping],
  ['a stop that stops', intent('AMAZON.StopIntent', make.PLAYING), stopping],
  ['a pause over a held stream', intent('AMAZON.PauseIntent', make.HELD), stopping],
  ['a goodbye with nothing to stop', intent('AMAZON.StopIntent'), says('Goodbye.')],
  ['a question', launch, asks('Rain or waves?')],
  [
    'a question with whispering and rests',
    launch,
    asks('<amazon:effect name="whispered">Hush.</amazon:effect><break time="10s"/> More <break/> rain?'),
  ],
  [
    'a feeling in English',
    launch,
    says('<amazon:emotion name="excited" intensity="low">Good.</amazon:emotion>'),
  ],
  ['escaped signs', launch, says('Rain &amp; wind &lt; storm.')],
  ['an address and a number', launch, says('Call <say-as interpret-as="telephone">116123</say-as>.')],
  [
    'a card',
    launch,
    says('Look.', { card: { type: 'Simple', title: 'Rain', content: 'Half an hour\nof rain' } }),
  ],
  ['a document on a screen', make.launchOnScreen, says('Look.', { directives: [make.document() as never] })],
  ['a touch that is left alone', make.touched, replyOf({})],
  [
    'a question for a permission',
    intent('RemindIntent'),
    replyOf({
      directives: [
        {
          type: 'Connections.SendRequest',
          name: 'AskFor',
          payload: {
            '@type': 'AskForPermissionsConsentRequest',
            '@version': '2',
            permissionScopes: [
              { permissionScope: 'alexa::alerts:reminders:skill:readwrite', consentLevel: 'ACCOUNT' },
            ],
          },
          token: 'remind',
        },
      ],
    }),
  ],
  [
    'an ability',
    make.requestOf({ type: 'CanFulfillIntentRequest' }),
    replyOf({ canFulfillIntent: { canFulfill: 'MAYBE', slots: {} } }),
  ],
  [
    'a question of Alexa for a slot',
    make.requestOf({
      type: 'IntentRequest',
      intent: {
        name: 'PlaySoundIntent',
        confirmationStatus: 'NONE',
        slots: { sound: { name: 'sound', confirmationStatus: 'NONE' } },
      },
      dialogState: 'IN_PROGRESS',
    }),
    asks('Which one?', { directives: [{ type: 'Dialog.ElicitSlot', slotToElicit: 'sound' }] }),
  ],
  [
    'a dialog that goes on with another intent',
    intent('PlaySoundIntent'),
    replyOf({
      directives: [
        { type: 'Dialog.Delegate', updatedIntent: { name: 'RemindIntent', confirmationStatus: 'NONE' } },
      ],
    }),
  ],
  [
    'dynamic values forgotten',
    launch,
    says('Done.', {
      directives: [{ type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'CLEAR', types: [] }],
    }),
  ],
  [
    'captions under a stream',
    intent('PlaySoundIntent'),
    plays(play({ captionData: { type: 'WEBVTT', content: 'WEBVTT\n\n00:00.000 --> 00:02.000\nHush.' } })),
  ],
  [
    'audio within speech',
    launch,
    says('<audio src="soundbank://soundlibrary/nature/rain"/><audio src="https://a.test/bell.mp3?v=2"/>'),
  ],
  [
    'a slower, softer voice',
    launch,
    says('<prosody rate="90%" volume="-4dB">Rest <emphasis level="reduced">now</emphasis>.</prosody>'),
  ],
  [
    'a stop that also clears',
    intent('AMAZON.CancelIntent', make.HELD),
    replyOf({
      directives: [
        { type: 'AudioPlayer.Stop' },
        { type: 'AudioPlayer.ClearQueue', clearBehavior: 'CLEAR_ALL' },
      ],
      shouldEndSession: true,
    }),
  ],
  ['a word that programs use', launch, says('Null is a word too.')],
  [
    'a request without a session, answered',
    { ...launch, session: undefined } as never,
    asks('Rain or waves?'),
  ],
  ['a task of another skill that is over', make.requestOf({ type: 'SessionResumedRequest' }), replyOf({})],
  [
    'an intent without a name, left alone',
    make.requestOf({ type: 'IntentRequest' }),
    says('Once more?', {
      shouldEndSession: false,
      reprompt: { outputSpeech: { type: 'PlainText', text: 'Once more?' } },
    }),
  ],
  ['an unknown request left alone', make.requestOf({ type: 'Alexa.Something.New' }), replyOf({})],
  [
    'nulls for what is absent',
    intent('PlaySoundIntent'),
    plays(play({ expectedPreviousToken: null }), { card: null } as never),
  ],
] as const;

describe('The rules accept', () => {
  test.each(GOOD)('%s', async (_title, request, reply) => {
    expect(await checkReply(request, reply, FACTS)).toEqual([]);
  });
});

test('The schema of replies is what ask-sdk-model says today; if not, run "npm run schema".', () => {
  expect(JSON.parse(JSON.stringify(generateReplySchema()))).toEqual(schema);
});
