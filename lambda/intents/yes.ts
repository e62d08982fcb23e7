import { planFor } from '../catalog/plan-for';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** Yes to an offer: it starts. (Yes to any other question goes to the one who asked it: see routes.ts.) */
export async function yes(turn: Turn): Promise<VoiceReply> {
  const { offers = [], seconds } = turn.conversation;
  const [first] = offers;
  return first ? startPlan(turn, planFor(turn.catalog, first, seconds)) : misunderstood(turn);
}
