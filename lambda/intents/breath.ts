import { planFor } from '../catalog/plan-for';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "I'm getting dizzy": the exercise stops, and the breath is left to itself. */
export function dizzy(turn: Turn): VoiceReply {
  return tell(turn, 'dizzy', { stops: true });
}

/** "I can't hold my breath that long": the pattern without holds. */
export function easierBreath(turn: Turn): Promise<VoiceReply> {
  return startPlan(turn, planFor(turn.catalog, turn.catalog.defaults.breathing));
}
