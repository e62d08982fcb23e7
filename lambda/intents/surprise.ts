import { planFor } from '../catalog/plan-for';
import { recall } from '../memory';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import { suggestion } from '../suggest';
import type { Turn } from '../turn';

/** "Surprise me": something for this hour, at once. */
export async function surprise(turn: Turn): Promise<VoiceReply> {
  return startPlan(turn, planFor(turn.catalog, await suggestion(turn, await recall(turn))));
}
