// One fault a line, in replies to events, to stops, and in how a conversation goes on.
import type { Planted } from './planted';
import * as make from './replies';

const { launch, intent, event, button, says, asks, play, plays, enqueue, replyOf, ssml } = make;
const rain = intent('PlaySoundIntent');
const nearly = event('NearlyFinished');
const skillEvent = make.requestOf({ type: 'AlexaSkillEvent.SkillDisabled' });
const exception = make.requestOf({ type: 'System.ExceptionEncountered', error: {}, cause: {} });
const ended = make.requestOf({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
const runtimeError = make.requestOf({ type: 'Alexa.Presentation.APL.RuntimeError', errors: [] });
const canFulfill = make.requestOf({ type: 'CanFulfillIntentRequest' });
const stop = { type: 'AudioPlayer.Stop' } as const;

export const PLANTED_EVENTS: readonly Planted[] = [
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
  ['a stop that starts a stream', 'stop-no-play', intent('AMAZON.StopIntent'), plays(play())],
  [
    'a reprompt that starts a stream',
    'reprompt-no-audio',
    launch,
    asks('Rain?', { reprompt: { outputSpeech: ssml('Rain?'), directives: [play()] } }),
  ],
  [
    'speech to a request that nobody knows',
    'event-no-speech',
    make.requestOf({ type: 'Alexa.Something.New' }),
    says('Hello.'),
  ],
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
];
