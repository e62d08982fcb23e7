import type { interfaces } from 'ask-sdk-model';
import { eventPosition } from '../event-position';
import type { Position } from '../playback/position';
import { fromToken } from '../playback/token';
import { playDirective } from '../reply/directives';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** A piece is asked for three times in all; a dead file is then left alone. */
const MOST_TRIES = 2;

/**
 * A piece could not be fetched or decoded. It may be the one that plays, or one that waits behind it. It is asked for
 * again, so that a passing fault costs a breath and not the night.
 */
export function playbackFailed(turn: Turn): EventReply {
  const { position } = eventPosition(turn);
  const request = turn.request as interfaces.audioplayer.PlaybackFailedRequest;
  turn.house.log('playback-failed', {
    error: request.error?.type ?? 'unknown',
    tries: position?.tries ?? -1,
  });
  if (!position || position.tries >= MOST_TRIES) return [];
  const again: Position = { ...position, tries: position.tries + 1 };
  const { token: playing, offsetInMilliseconds = 0 } = request.currentPlaybackState ?? {};
  if (!playing) return [playDirective(turn, again, 0, { behavior: 'REPLACE_ALL' })];
  if (playing === request.token) {
    return [playDirective(turn, again, offsetInMilliseconds, { behavior: 'REPLACE_ALL' })];
  }
  return isSameStretch(fromToken(playing), position)
    ? [playDirective(turn, again, 0, { behavior: 'ENQUEUE', after: playing })]
    : [];
}

/** False where the listener has moved on to something else since: late news of what they left is no longer ours to mend. */
function isSameStretch(one: Position | undefined, other: Position): boolean {
  return one?.playId === other.playId && one.stretch === other.stretch;
}
