import { planFor } from '../catalog/plan-for';
import { totalSeconds } from '../playback/plan';
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
  const { id, seconds } = offered(turn) ?? playing(turn) ?? usual(turn, turn.catalog.defaults.session);
  return startPlan(turn, planFor(turn.catalog, id, seconds * factor));
}

/** A library item and a length. */
type Sized = { readonly id: string; readonly seconds: number };

function offered(turn: Turn): Sized | undefined {
  const [offer] = turn.conversation.offers ?? [];
  return offer === undefined ? undefined : usual(turn, offer);
}

/** What plays, or played last. A day of a course has one length only. */
function playing({ player }: Turn): Sized | undefined {
  const [item] = player.position?.plan.items ?? [];
  if (!item || item.kind === 'day') return undefined;
  return { id: item.kind === 'sound' ? item.sound : item.session, seconds: item.seconds };
}

/** An item at its usual length. */
function usual({ catalog }: Turn, id: string): Sized {
  return { id, seconds: totalSeconds(planFor(catalog, id)) };
}
