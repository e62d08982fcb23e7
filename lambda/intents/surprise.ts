import { planFor } from '../catalog/plan-for';
import { recall } from '../memory';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { startPlan } from '../start';
import { suggestion } from '../suggest';
import type { Turn } from '../turn';

/** "Surprise me": something for this hour, at once. */
export async function surprise(turn: Turn): Promise<VoiceReply> {
  const profile = await recall(turn);
  const zone = await timeZone(turn, profile);
  return startPlan(turn, planFor(turn.catalog, suggestion(turn, profile, zone)));
}
