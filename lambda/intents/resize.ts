import { planFor } from '../catalog/plan-for';
import type { VoiceReply } from '../reply/reply';
import { durationSeconds } from '../slots/duration';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "Something shorter": the same again at half the length; "cut it down to three minutes": at that. */
export function shorter(turn: Turn): Promise<VoiceReply> {
  const seconds = durationSeconds(turn.slots.duration);
  return again(turn, (usual) => seconds ?? usual / 2);
}

/** "Something longer": the same again at twice the length. */
export function longer(turn: Turn): Promise<VoiceReply> {
  return again(turn, (usual) => usual * 2);
}

/** What is offered, or else plays, at another length. */
async function again(turn: Turn, lengthFrom: (seconds: number) => number): Promise<VoiceReply> {
  const [playing] = turn.player.position?.plan.items ?? [];
  const [offer] = turn.conversation.offers ?? [];
  if (offer || !playing || playing.kind === 'day') {
    const id = offer ?? turn.catalog.defaults.session;
    const [item] = planFor(turn.catalog, id).items;
    return startPlan(turn, planFor(turn.catalog, id, lengthFrom(item?.seconds ?? 0)));
  }
  const id = playing.kind === 'sound' ? playing.sound : playing.session;
  return startPlan(turn, planFor(turn.catalog, id, lengthFrom(playing.seconds)));
}
