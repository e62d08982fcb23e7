// A reply as a listener meets it: what is heard, what plays, what is asked.
import type { interfaces, ResponseEnvelope } from 'ask-sdk-model';
import type { Position } from '../../lambda/playback/position';
import { fromToken } from '../../lambda/playback/token';
import type { Conversation } from '../../lambda/reply/conversation';
import { heardWords, writtenSpeech } from '../../simulator/rules/words';
import { AUDIO_BASE_URL } from './skill';

export type Heard = {
  readonly reply: ResponseEnvelope;
  /** The words that are heard; empty where nothing is said. */
  readonly words: string;
  /** The microphone stays open. */
  readonly asks: boolean;
  readonly play: HeardPlay | undefined;
  readonly stops: boolean;
  readonly attributes: Conversation;
};

export type HeardPlay = {
  /** Without the address of the audio: "/sounds/rain/1800s.mp3". */
  readonly path: string;
  readonly token: string;
  readonly position: Position;
  readonly offsetMs: number;
  readonly behavior: string;
  readonly after: string | undefined;
  readonly title: string | undefined;
};

/** Reads a reply. */
export function heardIn(reply: ResponseEnvelope): Heard {
  const { outputSpeech, shouldEndSession, directives = [] } = reply.response;
  const [play] = directives.filter((directive) => directive.type === 'AudioPlayer.Play');
  return {
    reply,
    words: heardWords(writtenSpeech(outputSpeech)),
    asks: shouldEndSession === false,
    play: play && heardPlay(play),
    stops: directives.some(({ type }) => type === 'AudioPlayer.Stop'),
    attributes: reply.sessionAttributes ?? {},
  };
}

function heardPlay({ playBehavior, audioItem }: interfaces.audioplayer.PlayDirective): HeardPlay {
  const { url = '', token = '', offsetInMilliseconds = -1, expectedPreviousToken } = audioItem?.stream ?? {};
  const position = fromToken(token);
  if (!position || !url.startsWith(AUDIO_BASE_URL))
    throw new Error(`${url} with ${token} is not a stream of ours.`);
  return {
    path: url.slice(AUDIO_BASE_URL.length),
    token,
    position,
    offsetMs: offsetInMilliseconds,
    behavior: playBehavior ?? '',
    after: expectedPreviousToken,
    title: audioItem?.metadata?.title,
  };
}
