import type { interfaces } from 'ask-sdk-model';
import type { Position } from '../playback/position';
import { fromToken } from '../playback/token';
import { playDirective } from '../reply/directives';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';
import { eventPosition } from '../event-position';

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
  const playing = request.currentPlaybackState;
  if (playing?.token && playing.token !== request.token && fromToken(playing.token)) {
    return [playDirective(turn, again, 0, { behavior: 'ENQUEUE', after: playing.token })];
  }
  const offsetMs = playing?.token === request.token ? (playing?.offsetInMilliseconds ?? 0) : 0;
  return [playDirective(turn, again, offsetMs, { behavior: 'REPLACE_ALL' })];
}
