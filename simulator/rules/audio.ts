// What a Play directive must be: alexa-platform sections 1.1, 1.2, 1.7 and 8.4.
import { isIP } from 'node:net';
import type { RequestEnvelope } from 'ask-sdk-model';
import {
  type Checked,
  type DirectiveOf,
  directivesOf,
  isConversation,
  type Refusal,
  type Rule,
  refusalsFrom,
} from './refusal';

const play = refusalsFrom('alexa-platform §1.1; Alexa docs, "AudioPlayer Interface Reference"');
const stream = refusalsFrom('alexa-platform §1.7; Alexa docs, "AudioPlayer Interface Reference"');
const reuse = refusalsFrom('alexa-platform §1.1; thread alexa-skills-kit-sdk-for-java#77');

const LONGEST_TOKEN = 1024;
const LONGEST_URL = 8000;
/** Endings of formats that no Echo plays; AAC, MP4, MP3, PLS, M3U and HLS are the ones that it does. */
const UNPLAYABLE = /\.(wav|ogg|oga|opus|flac|webm|aiff?|wma|midi?)$/i;

/** Names that lead somewhere at home only. */
const PRIVATE_NAME = /^localhost$|\.(local|localhost|internal|lan|home\.arpa)$/;
/** What a program leaves of a part that it had no value for. */
const UNFILLED = /[/.=](undefined|null|NaN)(?=[/.?&]|$)|\[object |%5Bobject|\$\{/;

type Play = DirectiveOf<'AudioPlayer.Play'>;

/** Refusals of AudioPlayer directives in any reply. */
export const checkAudio: Rule = (checked) => {
  const { request, reply } = checked;
  const plays = directivesOf(reply, 'AudioPlayer.Play');
  const refusals = plays.flatMap((directive) => checkPlay(directive, checked));
  if (plays.length > 1)
    refusals.push(play.invalid('one-play', `There are ${plays.length} Play directives; one is the most.`));
  if (plays.length > 0 && isConversation(request)) refusals.push(...checkEnding(checked));
  for (const { clearBehavior } of directivesOf(reply, 'AudioPlayer.ClearQueue')) {
    if (!clearBehavior) refusals.push(play.invalid('clear-has-behavior', 'ClearQueue has no clearBehavior.'));
  }
  const usesAudio = reply.response.directives?.some(({ type }) => type.startsWith('AudioPlayer.'));
  if (usesAudio && !takesAudio(request)) {
    refusals.push(play.invalid('audio-supported', 'The device of this request has no AudioPlayer.'));
  }
  return refusals;
};

/** A request that names no device, as some events do, comes from one that has a player. */
function takesAudio({ context }: RequestEnvelope): boolean {
  const device = context?.System?.device;
  return !device?.supportedInterfaces || device.supportedInterfaces.AudioPlayer !== undefined;
}

function checkEnding({ reply }: Checked): readonly Refusal[] {
  const { shouldEndSession, reprompt } = reply.response;
  const by = refusalsFrom('alexa-platform §1.2 and §8.4; Alexa docs, "AudioPlayer Interface Reference"');
  const refusals: Refusal[] = [];
  if (shouldEndSession !== true) {
    refusals.push(
      by.unfit(
        'play-ends-session',
        'Play needs shouldEndSession true, or the device holds the stream to listen.',
      ),
    );
  }
  if (reprompt) refusals.push(by.unfit('play-no-reprompt', 'A reply that plays does not ask again.'));
  return refusals;
}

function checkPlay(directive: Play, checked: Checked): Refusal[] {
  const item = directive.audioItem?.stream;
  if (!item) return [play.invalid('play-has-stream', 'Play has no audioItem.stream.')];
  const refusals = [...checkQueue(directive, item, checked.request), ...checkToken(item, checked.request)];
  refusals.push(...checkUrl(item.url), ...checkOffset(item, checked));
  return refusals;
}

type Item = NonNullable<NonNullable<Play['audioItem']>['stream']>;

function checkQueue(
  { playBehavior }: Play,
  { token, expectedPreviousToken: expected }: Item,
  { request, context }: RequestEnvelope,
): readonly Refusal[] {
  if (!playBehavior) return [play.invalid('play-has-behavior', 'Play has no playBehavior.')];
  if (playBehavior !== 'ENQUEUE' && expected !== undefined) {
    return [play.invalid('only-enqueue-expects', `${playBehavior} may not have an expectedPreviousToken.`)];
  }
  if (playBehavior === 'REPLACE_ALL') return [];
  const current = 'token' in request ? request.token : context?.AudioPlayer?.token;
  if (playBehavior === 'ENQUEUE' && !expected) {
    return [play.invalid('enqueue-expects', 'ENQUEUE needs an expectedPreviousToken.')];
  }
  if (token === (expected ?? current)) {
    return [reuse.unfit('token-new', 'An enqueued stream needs a token of its own, or nothing follows it.')];
  }
  if (request.type !== 'AudioPlayer.PlaybackNearlyFinished' && isAtRest({ context })) {
    return [
      play.unfit(
        'first-not-enqueued',
        'Nothing is playing to enqueue behind: the first stream is REPLACE_ALL.',
      ),
    ];
  }
  const mayDiffer = request.type === 'AudioPlayer.PlaybackFailed' || playBehavior !== 'ENQUEUE';
  if (mayDiffer || expected === current) return [];
  return [
    play.unfit(
      'enqueue-expects-current',
      `The device drops this: it expects "${expected}", but "${current}" plays.`,
    ),
  ];
}

function isAtRest({ context }: Pick<RequestEnvelope, 'context'>): boolean {
  const player = context?.AudioPlayer;
  return player !== undefined && (player.playerActivity === 'IDLE' || !player.token);
}

function checkToken({ token, url }: Item, { context }: RequestEnvelope): readonly Refusal[] {
  if (!token) return [play.invalid('token-empty', 'The token of a stream may not be empty.')];
  const refusals: Refusal[] = [];
  if (token.length > LONGEST_TOKEN) {
    refusals.push(
      play.invalid('token-length', `The token has ${token.length} characters; 1,024 are the most.`),
    );
  }
  const { user, device, person, apiAccessToken } = context?.System ?? {};
  const secrets = [user?.userId, user?.accessToken, device?.deviceId, person?.personId, apiAccessToken];
  if (secrets.some((secret) => secret && (token.includes(secret) || url.includes(secret)))) {
    refusals.push(
      play.unfit('token-private', 'Token or URL name the listener, and come back in logs and events.'),
    );
  }
  return refusals;
}

function checkUrl(text: string): readonly Refusal[] {
  const says = (what: string) => `The stream ${text.slice(0, 80)} ${what}.`;
  if (text.length > LONGEST_URL)
    return [stream.invalid('url-length', says('is longer than 8,000 characters'))];
  if (!URL.canParse(text)) return [stream.invalid('url-whole', says('is not a whole URL'))];
  if (/\s/.test(text)) return [stream.invalid('url-whole', says('has a space or a line end in it'))];
  if (UNFILLED.test(text)) return [stream.unfit('url-unfilled', says('has a part that nobody filled in'))];
  const { protocol, port, hostname, username, pathname } = new URL(text);
  if (protocol !== 'https:') return [stream.invalid('url-https', says('is not at https'))];
  if (port !== '') return [stream.invalid('url-port', says('is not at port 443'))];
  if (isIP(hostname.replace(/^\[|\]$/g, '')) || PRIVATE_NAME.test(hostname)) {
    return [stream.invalid('url-public', says('is not at a public name'))];
  }
  if (UNPLAYABLE.test(pathname))
    return [stream.unfit('url-format', says('is in a format that no Echo plays'))];
  return username ? [stream.unfit('url-private', says('carries a name or a password'))] : [];
}

function checkOffset({ url, offsetInMilliseconds }: Item, { facts }: Checked): readonly Refusal[] {
  if (!Number.isSafeInteger(offsetInMilliseconds) || offsetInMilliseconds < 0) {
    return [
      play.invalid('offset-whole', `The offset ${offsetInMilliseconds} is not a whole number from 0 on.`),
    ];
  }
  const lengthMs = facts.lengthsMs.get(url);
  if (lengthMs === undefined || offsetInMilliseconds < lengthMs) return [];
  return [
    play.unfit('offset-inside', `The offset ${offsetInMilliseconds} is past the end, at ${lengthMs} ms.`),
  ];
}
