import { planFor } from '../catalog/plan-for';
import { totalSeconds } from '../playback/plan';
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
  const { id, seconds } = offered(turn) ?? playing(turn) ?? usual(turn, turn.catalog.defaults.session);
  return startPlan(turn, planFor(turn.catalog, id, lengthFrom(seconds)));
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
