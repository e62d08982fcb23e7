import { planFor } from '../catalog/plan-for';
import { giveAnotherTip } from '../give-tip';
import { neighbouringPlan } from '../neighbouring-plan';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "Another one": another tip after a tip, another offer after an offer, else another sound or session. */
export async function another(turn: Turn): Promise<VoiceReply> {
  const { tip, offers } = turn.conversation;
  if (tip) return giveAnotherTip(turn);
  const second = offers?.[1];
  if (second) return startPlan(turn, planFor(turn.catalog, second));
  const plan = neighbouringPlan(turn, 1);
  return plan ? startPlan(turn, plan) : giveAnotherTip(turn);
}
