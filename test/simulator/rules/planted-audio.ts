// One fault a line, in the form of a reply and in what it plays: what is wrong, the rule that must say so, the request and the reply.
import type { Directive, ResponseEnvelope } from 'ask-sdk-model';
import type { Planted } from './planted';
import * as make from './replies';

const { launch, intent, event, says, play, plays, enqueue, replyOf, ssml } = make;
const broken = (reply: unknown) => reply as ResponseEnvelope;
const rain = intent('PlaySoundIntent');
const nearly = event('NearlyFinished');
const card = (more: object) =>
  says('Look.', { card: { type: 'Simple', title: 'Rain', content: 'Half an hour', ...more } as never });
const deaf = make.requestOf({ type: 'LaunchRequest' }, make.AT_REST, []);
const titled = (metadata: object) => {
  const directive = play() as Directive & { audioItem: object };
  return { ...directive, audioItem: { ...directive.audioItem, metadata } } as Directive;
};
const stop = { type: 'AudioPlayer.Stop' } as const;

export const PLANTED_AUDIO: readonly Planted[] = [
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
  [
    'a format that no Echo plays',
    'url-format',
    rain,
    plays(play({ url: 'https://audio.kindmoment.test/a.wav' })),
  ],
  [
    'a URL with the listener in it',
    'token-private',
    rain,
    plays(play({ url: 'https://a.test/a.mp3?u=amzn1.ask.account.listener' })),
  ],
  ['a URL with a space in it', 'url-whole', rain, plays(play({ url: 'https://a.test/a b.mp3' }))],
  [
    'a URL with a part left empty',
    'url-unfilled',
    rain,
    plays(play({ url: 'https://a.test/sounds/undefined/60s.mp3' })),
  ],
  ['a stream at home', 'url-public', rain, plays(play({ url: 'https://shelf.local/a.mp3' }))],
  ['a title with marks', 'title-markup', rain, plays(titled({ title: '<b>Rain</b>' }))],
  ['a picture from nowhere', 'art-sources', rain, plays(titled({ art: { contentDescription: 'Rain' } }))],
  [
    'captions of another kind',
    'captions',
    rain,
    plays(play({ captionData: { type: 'WEBVTT', content: '1\n00:00 --> 00:01\nHush.' } })),
  ],
  ['ClearQueue without a behaviour', 'clear-has-behavior', rain, plays({ type: 'AudioPlayer.ClearQueue' })],
  ['REPLACE_ENQUEUED under the same token', 'token-new', nearly, plays(play({}, 'REPLACE_ENQUEUED'))],
  ['REPLACE_ENQUEUED as the first stream', 'first-not-enqueued', rain, plays(play({}, 'REPLACE_ENQUEUED'))],
  ['an offset below 0', 'offset-whole', rain, plays(play({ offsetInMilliseconds: -1 }))],
  ['half a millisecond', 'offset-whole', rain, plays(play({ offsetInMilliseconds: 0.5 }))],
  ['an offset past the end', 'offset-inside', rain, plays(play({ offsetInMilliseconds: 1_800_000 }))],
  [
    'a picture at http',
    'art-https',
    rain,
    plays(titled({ art: { sources: [{ url: 'http://a.test/a.png' }] } })),
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
];
