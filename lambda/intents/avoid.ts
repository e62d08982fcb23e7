import { remember } from '../memory';
import { neighbouringPlan } from '../neighbouring-plan';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "I hate this one, don't play it again": never suggested again, and something else begins. */
export async function avoid(turn: Turn): Promise<VoiceReply> {
  const item = turn.player.position?.plan.items[0];
  const plan = neighbouringPlan(turn, 1);
  if (!item || !plan) return tell(turn, 'nothingPlaying');
  if (item.kind !== 'day') await remember(turn, { avoid: item.kind === 'sound' ? item.sound : item.session });
  return startPlan(turn, plan);
}
