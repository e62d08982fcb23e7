import { eventPosition } from '../event-position';
import { withStore } from '../memory';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Sound was stopped or spoken over: how far it was heard is recorded. Alexa takes no directive in answer to this. */
export async function playbackStopped(turn: Turn): Promise<EventReply> {
  const { position, offsetMs } = eventPosition(turn);
  if (position) {
    const report = { position, offsetMs, finished: false };
    await withStore(turn, 'stopped', (listener) =>
      turn.house.store.recordHeard(listener, report, turn.nowMs),
    );
  }
  return [];
}
