import { planFor } from '../catalog/plan-for';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "Something shorter": the same again at half the length. */
export function shorter(turn: Turn): Promise<VoiceReply> {
  return resize(turn, 0.5);
}

/** "Something longer": the same again at twice the length. */
export function longer(turn: Turn): Promise<VoiceReply> {
  return resize(turn, 2);
}

async function resize(turn: Turn, factor: number): Promise<VoiceReply> {
  const [playing] = turn.player.position?.plan.items ?? [];
  const [offer] = turn.conversation.offers ?? [];
  if (offer || !playing || playing.kind === 'day') {
    const plan = planFor(turn.catalog, offer ?? turn.catalog.defaults.session);
    const [item] = plan.items;
    return startPlan(
      turn,
      planFor(turn.catalog, offer ?? turn.catalog.defaults.session, (item?.seconds ?? 0) * factor),
    );
  }
  const id = playing.kind === 'sound' ? playing.sound : playing.session;
  return startPlan(turn, planFor(turn.catalog, id, playing.seconds * factor));
}
