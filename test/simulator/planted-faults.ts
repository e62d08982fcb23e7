// One fault a line: what is wrong, the rule that must say so, the request and the reply.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import * as make from './replies';

export type Planted = readonly [
  title: string,
  rule: string,
  request: RequestEnvelope,
  reply: ResponseEnvelope,
];

const { launch, launchOnScreen, intent, event, button, says, asks, play, plays, enqueue, replyOf, ssml } =
  make;
const broken = (reply: unknown) => reply as ResponseEnvelope;
const rain = intent('PlaySoundIntent');
const nearly = event('NearlyFinished');
const card = (more: object) =>
  says('Look.', { card: { type: 'Simple', title: 'Rain', content: 'Half an hour', ...more } as never });
const standard = (image: object) =>
  says('Look.', { card: { type: 'Standard', title: 'Rain', text: 'Rain', image } });
const skillEvent = make.requestOf({ type: 'AlexaSkillEvent.SkillDisabled' });
const exception = make.requestOf({ type: 'System.ExceptionEncountered', error: {}, cause: {} });
const ended = make.requestOf({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
const touched = make.requestOf({ type: 'Alexa.Presentation.APL.UserEvent' }, make.AT_REST, [
  'AudioPlayer',
  'APL',
]);
const runtimeError = make.requestOf({ type: 'Alexa.Presentation.APL.RuntimeError', errors: [] });
const canFulfill = make.requestOf({ type: 'CanFulfillIntentRequest' });
const deaf = make.requestOf({ type: 'LaunchRequest' }, make.AT_REST, []);
const stop = { type: 'AudioPlayer.Stop' } as const;
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

export const PLANTED: readonly Planted[] = [
  ['no reply at all', 'reply-present', launch, broken(undefined)],
  ['a null reply', 'reply-present', event('Stopped'), broken(null)],
  ['no response', 'shape', launch, broken({ version: '1.0' })],
  ['no version', 'shape', launch, broken({ response: {} })],
  ['another version', 'version', launch, { ...says('Hello.'), version: '2.0' }],
  [
    'more than 120 KB',
    'size',
    launch,
    { ...says('Hello.'), sessionAttributes: { all: 'x'.repeat(130_000) } },
  ],
  [
    'speech of a type that does not exist',
    'shape',
    launch,
    broken({ version: '1.0', response: { outputSpeech: { type: 'HTML' } } }),
  ],
  [
    'speech without its words',
    'shape',
    launch,
    broken({ version: '1.0', response: { outputSpeech: { type: 'SSML' } } }),
  ],
  [
    'a session end in words',
    'shape',
    launch,
    broken({ version: '1.0', response: { shouldEndSession: 'yes' } }),
  ],
  [
    'a reprompt that is a text',
    'shape',
    launch,
    broken({ version: '1.0', response: { reprompt: 'Still there?' } }),
  ],
  [
    'directives that are no list',
    'shape',
    launch,
    broken({ version: '1.0', response: { directives: play() } }),
  ],
  ['a directive that does not exist', 'shape', rain, plays({ type: 'AudioPlayer.Pause' } as never)],
  ['a directive of another device', 'shape', rain, plays({ type: 'GadgetController.SetLight' } as never)],
  ['a directive without a type', 'shape', rain, plays({ clearBehavior: 'CLEAR_ALL' } as never)],
  ['a Stop with an empty audio item', 'shape', rain, plays({ ...stop, audioItem: {} } as never)],
  [
    'a clear behaviour that does not exist',
    'shape',
    rain,
    plays({ type: 'AudioPlayer.ClearQueue', clearBehavior: 'CLEAR' } as never),
  ],
  ['a play behaviour that does not exist', 'shape', rain, plays(play({}, 'REPLACE'))],
  ['a stream without a url', 'shape', rain, plays(play({ url: undefined }))],
  ['a stream without an offset', 'shape', rain, plays(play({ offsetInMilliseconds: undefined }))],
  ['an offset in words', 'shape', rain, plays(play({ offsetInMilliseconds: '0' }))],
  ['a misspelled field', 'shape', rain, plays(play({ expectedPrevToken: 'rain-0' }))],
  ['a card of a type that does not exist', 'shape', launch, card({ type: 'Fancy' })],

  [
    'Play without a behaviour',
    'play-has-behavior',
    rain,
    plays({
      type: 'AudioPlayer.Play',
      audioItem: { stream: { url: 'https://a.test/a.mp3', token: 't', offsetInMilliseconds: 0 } },
    } as never),
  ],
  [
    'Play without a stream',
    'play-has-stream',
    rain,
    plays({ type: 'AudioPlayer.Play', playBehavior: 'REPLACE_ALL' } as never),
  ],
  ['two Plays', 'one-play', rain, replyOf({ directives: [play(), enqueue()], shouldEndSession: true })],
  ['Play with an open microphone', 'play-ends-session', rain, plays(play(), { shouldEndSession: false })],
  ['Play that leaves the end open', 'play-ends-session', rain, replyOf({ directives: [play()] })],
  [
    'Play with a reprompt',
    'play-no-reprompt',
    rain,
    plays(play(), { reprompt: { outputSpeech: ssml('Louder?') } }),
  ],
  ['Play to a device without a player', 'audio-supported', deaf, plays(play())],
  ['an empty token', 'token-empty', rain, plays(play({ token: '' }))],
  ['a token of 1,025 characters', 'token-length', rain, plays(play({ token: 't'.repeat(1025) }))],
  [
    'a token with the listener in it',
    'token-private',
    rain,
    plays(play({ token: 'rain.amzn1.ask.account.listener' })),
  ],
  ['a stream at http', 'url-https', rain, plays(play({ url: 'http://audio.kindmoment.test/a.mp3' }))],
  [
    'a stream at another port',
    'url-port',
    rain,
    plays(play({ url: 'https://audio.kindmoment.test:8443/a.mp3' })),
  ],
  ['a stream on this machine', 'url-public', rain, plays(play({ url: 'https://127.0.0.1/a.mp3' }))],
  ['a stream at half a URL', 'url-whole', rain, plays(play({ url: '/sounds/rain/1800s.mp3' }))],
  [
    'a URL of 8,001 characters',
    'url-length',
    rain,
    plays(play({ url: `https://a.test/${'a'.repeat(8000)}` })),
  ],
  [
    'a URL with a password',
    'url-private',
    rain,
    plays(play({ url: 'https://me:secret@audio.kindmoment.test/a.mp3' })),
  ],
  ['an offset below 0', 'offset-whole', rain, plays(play({ offsetInMilliseconds: -1 }))],
  ['half a millisecond', 'offset-whole', rain, plays(play({ offsetInMilliseconds: 0.5 }))],
  ['an offset past the end', 'offset-inside', rain, plays(play({ offsetInMilliseconds: 1_800_000 }))],
  [
    'a picture at http',
    'art-https',
    rain,
    plays({
      ...play(),
      audioItem: {
        ...(play() as never as { audioItem: object }).audioItem,
        metadata: { art: { sources: [{ url: 'http://a.test/a.png' }] } },
      },
    } as never),
  ],
  [
    'ENQUEUE that expects nothing',
    'enqueue-expects',
    nearly,
    plays(enqueue({ expectedPreviousToken: undefined })),
  ],
  [
    'ENQUEUE that expects another stream',
    'enqueue-expects-current',
    nearly,
    plays(enqueue({ expectedPreviousToken: 'rain-0' })),
  ],
  ['ENQUEUE under the same token', 'token-new', nearly, plays(enqueue({ token: 'rain-1' }))],
  ['ENQUEUE as the first stream', 'first-not-enqueued', rain, plays(enqueue())],
  [
    'REPLACE_ALL that expects a stream',
    'only-enqueue-expects',
    rain,
    plays(play({ expectedPreviousToken: 'rain-0' })),
  ],
  [
    'REPLACE_ENQUEUED that expects a stream',
    'only-enqueue-expects',
    nearly,
    plays(play({ token: 'rain-2', expectedPreviousToken: 'rain-1' }, 'REPLACE_ENQUEUED')),
  ],

  ['Stop in reply to PlaybackStopped', 'stopped-takes-nothing', event('Stopped'), plays(stop)],
  [
    'Play in reply to PlaybackStopped',
    'stopped-takes-nothing',
    event('Stopped'),
    plays(play({ token: 'rain-2' })),
  ],
  ['Play in reply to PlaybackStarted', 'started-takes-no-play', event('Started'), plays(enqueue())],
  [
    'Play in reply to PlaybackFinished',
    'finished-takes-no-play',
    event('Finished'),
    plays(play({ token: 'rain-2' })),
  ],
  [
    'REPLACE_ALL in reply to PlaybackNearlyFinished',
    'nearly-finished-enqueues',
    nearly,
    plays(play({ token: 'rain-2' })),
  ],
  ['speech in reply to an event', 'event-no-speech', event('Started'), says('Rain.')],
  ['speech in reply to a button', 'event-no-speech', button('Next'), says('Next.')],
  ['speech in reply to a failure', 'event-no-speech', event('Failed'), says('Sorry.')],
  [
    'a card in reply to an event',
    'event-no-card',
    event('Started'),
    replyOf({ card: { type: 'Simple', title: 'a', content: 'b' } }),
  ],
  [
    'a reprompt in reply to an event',
    'event-no-reprompt',
    event('Started'),
    replyOf({ reprompt: { outputSpeech: ssml('Hm?') } }),
  ],
  ['an open session in reply to an event', 'event-no-session', nearly, replyOf({ shouldEndSession: false })],
  [
    'attributes in reply to an event',
    'event-no-attributes',
    nearly,
    { ...replyOf({}), sessionAttributes: { part: 2 } },
  ],
  [
    'a document in reply to an event',
    'event-no-other-directive',
    event('Started'),
    make.onlyDirective(make.document()),
  ],
  [
    'a document in reply to a button',
    'event-no-other-directive',
    button('Play'),
    make.onlyDirective(make.document()),
  ],
  [
    'a dialog in reply to an event',
    'event-no-other-directive',
    event('Started'),
    make.onlyDirective({ type: 'Dialog.Delegate' }),
  ],
  ['audio in reply to an exception', 'event-no-other-directive', exception, plays(play())],
  ['speech in reply to an exception', 'event-no-speech', exception, says('Oh.')],
  ['speech in reply to a skill event', 'event-no-speech', skillEvent, says('Goodbye.')],
  ['audio in reply to a skill event', 'event-no-other-directive', skillEvent, plays(stop)],
  ['speech at the end of a session', 'takes-nothing', ended, says('Goodbye.')],
  ['audio at the end of a session', 'takes-nothing', ended, plays(play())],
  ['speech in reply to a runtime error', 'takes-nothing', runtimeError, says('Oh.')],
  ['a play where only an ability was asked', 'can-fulfill-alone', canFulfill, plays(play())],
  [
    'an ability that nobody asked for',
    'can-fulfill-alone',
    launch,
    says('Hello.', { canFulfillIntent: { canFulfill: 'YES' } }),
  ],

  ['a stop that does not stop', 'stop-stops', intent('AMAZON.StopIntent', make.PLAYING), says('Goodbye.')],
  [
    'a pause over a held stream that does not stop',
    'stop-stops',
    intent('AMAZON.PauseIntent', make.HELD),
    replyOf({ shouldEndSession: true }),
  ],
  ['a pause button that does not stop', 'stop-stops', button('Pause'), replyOf({})],
  ['a cancel that asks on', 'stop-ends', intent('AMAZON.CancelIntent'), asks('Are you sure?')],
  [
    'a stop that leaves the end open',
    'stop-ends',
    intent('AMAZON.StopIntent'),
    replyOf({ outputSpeech: ssml('Goodbye.') }),
  ],

  ['a question to a closed microphone', 'question-listens', launch, says('What would you like?')],
  [
    'a question beside a play',
    'question-listens',
    rain,
    plays(play(), { outputSpeech: ssml('Rain. Anything else?') }),
  ],
  ['an open microphone without a question', 'listening-asks', launch, asks('Welcome.')],
  ['an open microphone without a word', 'listening-asks', launch, replyOf({ shouldEndSession: false })],
  [
    'a question without a reprompt',
    'question-reprompts',
    launch,
    replyOf({ outputSpeech: ssml('Rain or waves?'), shouldEndSession: false }),
  ],
  [
    'a reprompt that is never heard',
    'end-no-reprompt',
    launch,
    says('Welcome.', { reprompt: { outputSpeech: ssml('Hm?') } }),
  ],
  ['help that ends', 'help-asks', intent('AMAZON.HelpIntent'), says('You can ask for rain.')],
  ['silence to somebody who spoke', 'never-silent', rain, replyOf({ shouldEndSession: true })],

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
