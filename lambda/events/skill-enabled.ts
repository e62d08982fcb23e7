import { remember } from '../memory';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** The listener enabled the skill: noted, so that a late "disabled" from before does not delete what comes now. */
export async function skillEnabled(turn: Turn): Promise<EventReply> {
  await remember(turn, { enabled: true });
  return [];
}
