// One fault a line, in what is spoken and shown, and in what is handed over.
import type { Planted } from './planted';
import * as make from './replies';

const { launch, launchOnScreen, intent, says, asks, replyOf, ssml } = make;
const rain = intent('PlaySoundIntent');
const card = (more: object) =>
  says('Look.', { card: { type: 'Simple', title: 'Rain', content: 'Half an hour', ...more } as never });
const standard = (image: object) =>
  says('Look.', { card: { type: 'Standard', title: 'Rain', text: 'Rain', image } });
const touched = make.requestOf({ type: 'Alexa.Presentation.APL.UserEvent' }, make.AT_REST, [
  'AudioPlayer',
  'APL',
]);
const askFor = (payload: object, more: object = {}) =>
  replyOf({
    directives: [{ type: 'Connections.SendRequest', name: 'AskFor', payload, token: 't' } as never],
    ...more,
  });
const reminders = 'alexa::alerts:reminders:skill:readwrite';
const entities = (values: readonly object[]) =>
  says('Ready.', {
    directives: [
      {
        type: 'Dialog.UpdateDynamicEntities',
        updateBehavior: 'REPLACE',
        types: [{ name: 'Sound', values }],
      } as never,
    ],
  });

export const PLANTED_SPEECH: readonly Planted[] = [
  ['speech of 8,001 characters', 'speech-length', launch, says('a'.repeat(8001))],
  [
    'speech without a word',
    'speech-empty',
    launch,
    replyOf({ outputSpeech: { type: 'PlainText', text: ' ' }, shouldEndSession: true }),
  ],
  ['a bare ampersand', 'ssml', launch, says('Rain & wind.')],
  ['a bare less-than sign', 'ssml', launch, says('Less < more.')],
  ['a tag that is never closed', 'ssml', launch, says('<prosody rate="slow">Rest.')],
  [
    'SSML without speak',
    'ssml',
    launch,
    replyOf({ outputSpeech: { type: 'SSML', ssml: 'Rest.' }, shouldEndSession: true }),
  ],
  ['a tag that does not exist', 'ssml', launch, says('<soft>Rest.</soft>')],
  ['a rate that does not exist', 'ssml', launch, says('<prosody rate="calm">Rest.</prosody>')],
  ['a voice that does not exist', 'ssml', launch, says('<voice name="Nobody">Rest.</voice>')],
  [
    'a fault in the reprompt',
    'ssml',
    launch,
    asks('Rain or waves?', { reprompt: { outputSpeech: ssml('Rain & waves?') } }),
  ],
  ['a break of eleven seconds', 'ssml-break', launch, says('Rest. <break time="10.5s"/> Good.')],
  [
    'two breaks of six seconds in a row',
    'ssml-break-run',
    launch,
    says('Rest. <break time="6s"/> <break time="6s"/> Good.'),
  ],
  [
    'breaks in a row through a paragraph',
    'ssml-break-run',
    launch,
    says('<p>Rest. <break time="6s"/></p><p><break time="6s"/> Good.</p>'),
  ],
  ['audio at http', 'ssml-audio-https', launch, says('<audio src="http://a.test/bell.mp3"/> Rest.')],
  [
    'six audio clips',
    'ssml-audio-count',
    launch,
    says(`${'<audio src="https://a.test/bell.mp3"/>'.repeat(6)} Rest.`),
  ],
  [
    'something said as what does not exist',
    'ssml-say-as',
    launch,
    says('<say-as interpret-as="whale">Rest.</say-as>'),
  ],
  [
    'a date format that does not exist',
    'ssml-say-as',
    launch,
    says('<say-as interpret-as="date" format="xyz">1.2.</say-as>'),
  ],
  [
    'a feeling that does not exist',
    'ssml-emotion',
    launch,
    says('<amazon:emotion name="sad" intensity="low">Rest.</amazon:emotion>'),
  ],
  [
    'an effect of Polly',
    'ssml-effect',
    launch,
    says('<amazon:effect phonation="soft">Rest.</amazon:effect>'),
  ],
  ['a tag of Polly', 'ssml-tag', launch, says('<mark name="here"/>Rest.')],
  [
    'emphasis inside another voice',
    'ssml-stack',
    launch,
    says('<voice name="Amy"><emphasis level="strong">Rest.</emphasis></voice>'),
  ],
  [
    'marks in plain text',
    'speech-plain',
    launch,
    replyOf({
      outputSpeech: { type: 'PlainText', text: 'Rest. <break time="1s"/>' },
      shouldEndSession: true,
    }),
  ],
  ['an emoji in speech', 'speech-characters', launch, says('Rest. 🌧️')],
  ['a control character in speech', 'speech-characters', launch, says('Rest.\u0007')],

  ['a card of 8,001 characters', 'card-length', launch, card({ content: 'a'.repeat(8001) })],
  ['a card image at http', 'card-image-https', launch, standard({ smallImageUrl: 'http://a.test/a.png' })],
  [
    'a card image with a URL of 2,001 characters',
    'card-image-length',
    launch,
    standard({ largeImageUrl: `https://a.test/${'a'.repeat(2000)}` }),
  ],
  ['marks in a card', 'card-markup', launch, card({ content: 'Rest. <break time="1s"/>' })],
  ['a card in reply to a touch', 'card-where', touched, card({})],
  [
    'a card that asks for no permission',
    'card-permissions',
    launch,
    says('See the app.', { card: { type: 'AskForPermissionsConsent', permissions: [] } }),
  ],

  [
    'a document without a screen',
    'screen-supported',
    launch,
    says('Look.', { directives: [make.document() as never] }),
  ],
  [
    'commands without a screen',
    'screen-supported',
    launch,
    says('Look.', {
      directives: [{ type: 'Alexa.Presentation.APL.ExecuteCommands', token: 'a', commands: [] }],
    }),
  ],
  [
    'a document without a token',
    'screen-token',
    launchOnScreen,
    says('Look.', { directives: [make.document({ token: undefined }) as never] }),
  ],
  [
    'a document without a template',
    'screen-document',
    launchOnScreen,
    says('Look.', { directives: [make.document({ document: { type: 'APL', version: '1.6' } }) as never] }),
  ],
  [
    'a document newer than the device',
    'screen-version',
    launchOnScreen,
    says('Look.', {
      directives: [
        make.document({ document: { type: 'APL', version: '2030.1', mainTemplate: {} } }) as never,
      ],
    }),
  ],
  [
    'commands for a document that is not shown',
    'screen-commands',
    launchOnScreen,
    says('Look.', {
      directives: [
        make.document() as never,
        { type: 'Alexa.Presentation.APL.ExecuteCommands', token: 'other', commands: [] },
      ],
    }),
  ],

  [
    'a request for permission in an open session',
    'connection-ends',
    rain,
    askFor({ permissionScope: reminders }, { shouldEndSession: false }),
  ],
  ['a request for no permission', 'permission-named', rain, askFor({})],
  [
    'two connections',
    'one-connection',
    rain,
    replyOf({
      directives: [1, 2].map((token) => ({
        type: 'Connections.SendRequest',
        name: 'AskFor',
        payload: { permissionScope: reminders },
        token: `${token}`,
      })) as never,
    }),
  ],
  [
    'a slot asked for at launch',
    'dialog-where',
    launch,
    asks('Which sound?', { directives: [{ type: 'Dialog.ElicitSlot', slotToElicit: 'sound' }] }),
  ],
  [
    '101 dynamic values',
    'entities-count',
    launch,
    entities(Array.from({ length: 101 }, (_, id) => ({ id: `${id}`, name: { value: `value ${id}` } }))),
  ],
  [
    'a dynamic value of 141 characters',
    'entities-length',
    launch,
    entities([{ id: 'long', name: { value: 'a'.repeat(141) } }]),
  ],
];
