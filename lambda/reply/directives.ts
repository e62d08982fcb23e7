// AudioPlayer directives. https://developer.amazon.com/docs/alexa/custom-skills/audioplayer-interface-reference.html
import type { interfaces } from 'ask-sdk-model';
import { toPath } from '../playback/piece';
import { pieceAt, pieceCount } from '../playback/plan';
import type { Position } from '../playback/position';
import { toToken } from '../playback/token';
import type { Turn } from '../turn';
import { nowPlaying } from './now-playing';

export const STOP: interfaces.audioplayer.StopDirective = { type: 'AudioPlayer.Stop' };

/** Now, or after the stream with a certain token: on any other the device drops the directive, which is its purpose. */
type When = { readonly behavior: 'REPLACE_ALL' } | { readonly behavior: 'ENQUEUE'; readonly after: string };

/** Plays the piece of a position from an offset. */
export function playDirective(
  turn: Turn,
  position: Position,
  offsetMs: number,
  when: When,
): interfaces.audioplayer.PlayDirective {
  const piece = pieceAt(position.plan, position.part);
  if (!piece)
    throw new RangeError(`A plan of ${pieceCount(position.plan)} pieces has no part ${position.part}.`);
  return {
    type: 'AudioPlayer.Play',
    playBehavior: when.behavior,
    audioItem: {
      stream: {
        url: turn.house.audioBaseUrl + toPath(piece),
        token: toToken(position),
        offsetInMilliseconds: Math.round(offsetMs),
        ...(when.behavior === 'ENQUEUE' && { expectedPreviousToken: when.after }),
      },
      metadata: nowPlaying(turn, position.plan, piece),
    },
  };
}
