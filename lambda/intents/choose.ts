import { planFor } from '../catalog/plan-for';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

const PLACES = ['first', 'second', 'third'];

/** "The second one": of what was just named. */
export async function choose(turn: Turn): Promise<VoiceReply> {
  const place = PLACES.indexOf(turn.slots.ordinal?.ids[0] ?? '');
  const id = turn.conversation.offers?.[place];
  return id ? startPlan(turn, planFor(turn.catalog, id)) : misunderstood(turn);
}
