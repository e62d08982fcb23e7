import { eventPosition } from '../event-position';
import { withStore } from '../memory';
import { nextPosition } from '../playback/position';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/**
 * A piece was played to its end. Recorded only where the plan is over: a part in the middle of a night is counted by
 * the parts after it, and saves a write.
 */
export async function playbackFinished(turn: Turn): Promise<EventReply> {
  const { position, offsetMs } = eventPosition(turn);
  if (position && !nextPosition(position)) {
    const report = { position, offsetMs, finished: true };
    await withStore(turn, 'finished', (listener) =>
      turn.house.store.recordHeard(listener, report, turn.nowMs),
    );
  }
  return [];
}
