import { eventPosition } from '../event-position';
import { nextPosition } from '../playback/position';
import { playDirective } from '../reply/directives';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/**
 * The device is ready for what comes next, which may be at once. Answered from the token alone: Alexa may send this
 * twice, and the same token gives the same answer. After a plan's last part nothing follows: it ends in its own fade.
 */
export function playbackNearlyFinished(turn: Turn): EventReply {
  const { position, token } = eventPosition(turn);
  const next = position && nextPosition(position);
  return next ? [playDirective(turn, next, 0, { behavior: 'ENQUEUE', after: token })] : [];
}
