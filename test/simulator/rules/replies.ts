// Requests and good replies of every kind, to plant faults in.
import type { Directive, Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import {
  type AudioPlayerState,
  type DeviceInterface,
  makeEnvelope,
} from '../../../simulator/device/envelope';

const STAMP = { requestId: 'amzn1.echo-api.request.1', timestamp: '2026-11-22T22:30:00Z', locale: 'en-GB' };
export const PLAYING: AudioPlayerState = {
  playerActivity: 'PLAYING',
  token: 'rain-1',
  offsetInMilliseconds: 4000,
};
export const HELD: AudioPlayerState = { ...PLAYING, playerActivity: 'STOPPED' };
export const AT_REST: AudioPlayerState = { playerActivity: 'IDLE' };

/** Changes the type of a request envelope's request, which tests give in parts. */
type Parts = { readonly type: string } & Record<string, unknown>;

export function requestOf(
  parts: Parts,
  player: AudioPlayerState = AT_REST,
  interfaces: readonly DeviceInterface[] = ['AudioPlayer'],
): RequestEnvelope {
  const identity = {
    skillId: 'amzn1.ask.skill.1',
    userId: 'amzn1.ask.account.listener',
    deviceId: 'amzn1.ask.device.bedroom',
    interfaces,
    apiEndpoint: 'https://api.eu.amazonalexa.com',
    apiAccessToken: 'an-access-token',
  };
  const inSession = /^(LaunchRequest|IntentRequest|SessionEndedRequest|Connections|Alexa\.Presentation)/.test(
    parts.type,
  );
  const session = { sessionId: 'amzn1.echo-api.session.1', isNew: true, attributes: {} };
  return makeEnvelope(
    identity,
    { ...STAMP, ...parts } as Request,
    { player },
    inSession ? session : undefined,
  );
}

export const launch = requestOf({ type: 'LaunchRequest' });
export const launchOnScreen = requestOf({ type: 'LaunchRequest' }, AT_REST, ['AudioPlayer', 'APL']);
export const touched = requestOf({ type: 'Alexa.Presentation.APL.UserEvent' }, AT_REST, [
  'AudioPlayer',
  'APL',
]);
export const intent = (name: string, player?: AudioPlayerState) =>
  requestOf(
    { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE' }, dialogState: 'STARTED' },
    player,
  );
export const event = (name: string) =>
  requestOf({ type: `AudioPlayer.Playback${name}`, token: 'rain-1', offsetInMilliseconds: 0 }, PLAYING);
export const button = (name: string) =>
  requestOf({ type: `PlaybackController.${name}CommandIssued` }, PLAYING);

type Body = ResponseEnvelope['response'];
export const replyOf = (response: Body): ResponseEnvelope => ({ version: '1.0', response });
export const ssml = (inside: string) => ({ type: 'SSML', ssml: `<speak>${inside}</speak>` }) as const;
export const says = (inside: string, more: Body = {}) =>
  replyOf({ outputSpeech: ssml(inside), shouldEndSession: true, ...more });

/** A Play directive, with changes to its stream. */
export const play = (
  stream: Record<string, unknown> = {},
  playBehavior: string | undefined = 'REPLACE_ALL',
): Directive =>
  ({
    type: 'AudioPlayer.Play',
    playBehavior,
    audioItem: {
      stream: {
        url: 'https://audio.kindmoment.test/sounds/rain/1800s.mp3',
        token: 'rain-1',
        offsetInMilliseconds: 0,
        ...stream,
      },
    },
  }) as Directive;
export const enqueue = (stream: Record<string, unknown> = {}) =>
  play({ token: 'rain-2', expectedPreviousToken: 'rain-1', ...stream }, 'ENQUEUE');
export const plays = (directive: Directive, more: Body = {}) =>
  replyOf({ directives: [directive], shouldEndSession: true, ...more });
export const asks = (inside: string, more: Body = {}) =>
  replyOf({
    outputSpeech: ssml(inside),
    reprompt: { outputSpeech: ssml('Which one?') },
    shouldEndSession: false,
    ...more,
  });
export const onlyDirective = (directive: unknown) => replyOf({ directives: [directive as Directive] });
const TEXT = { type: 'Text', text: 'Rain', fontSize: '6vh', color: '#dfe5ea' };
export const document = (more: Record<string, unknown> = {}) => ({
  type: 'Alexa.Presentation.APL.RenderDocument',
  token: 'now-playing',
  document: {
    type: 'APL',
    version: '2024.2',
    mainTemplate: { items: [{ type: 'Container', items: [TEXT] }] },
  },
  ...more,
});
