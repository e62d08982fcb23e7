// What the device says of its player in a request: context.AudioPlayer.
import type { interfaces } from 'ask-sdk-model';
import { offsetFrom, type Position } from './position';
import { fromToken } from './token';

export type Player = {
  /** Where our stream is, or was when it last played; undefined when the player's last stream was not ours. */
  readonly position: Position | undefined;
  readonly offsetMs: number;
  /**
   * True while our stream is the one that a listener means by "this": playing, paused, or interrupted by these very
   * words. Devices report PLAYING or STOPPED for a stream that is being spoken over, so neither alone decides.
   */
  readonly isCurrent: boolean;
  readonly token: string | undefined;
};

const CURRENT = ['PLAYING', 'PAUSED', 'STOPPED', 'BUFFER_UNDERRUN'];

/** Reads context.AudioPlayer, which may be absent or empty. */
export function readPlayer(state: interfaces.audioplayer.AudioPlayerState | undefined): Player {
  const position = fromToken(state?.token);
  return {
    position,
    offsetMs: offsetFrom(state?.offsetInMilliseconds),
    isCurrent: position !== undefined && CURRENT.includes(state?.playerActivity ?? ''),
    token: state?.token,
  };
}
