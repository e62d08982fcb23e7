import { planFor, soundPlan } from '../catalog/plan-for';
import { recall } from '../memory';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { lengthWish, wishSeconds } from '../slots/length';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "My usual", "sleep sounds": the listener's own sound and length, or what most people begin with. */
export async function playUsual(turn: Turn): Promise<VoiceReply> {
  const profile = await recall(turn);
  const { sound, soundMinutes } = turn.catalog.defaults;
  const wish = lengthWish(turn.slots);
  const zone = wish?.kind === 'until' ? await timeZone(turn, profile) : undefined;
  const usual = profile?.usualSound ?? { id: sound, seconds: soundMinutes * 60 };
  const seconds = wish ? wishSeconds(wish, turn.nowMs, zone) : usual.seconds;
  if (seconds === undefined) return ask(turn, 'clockUnknown', { offers: [usual.id] });
  return startPlan(turn, soundPlan(usual.id, seconds));
}

/** "The same meditation as yesterday". */
export async function playLastSession(turn: Turn): Promise<VoiceReply> {
  const last = (await recall(turn))?.usualSession;
  return startPlan(turn, planFor(turn.catalog, last?.id ?? turn.catalog.defaults.session, last?.seconds));
}
