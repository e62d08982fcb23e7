import { planFor, soundPlan } from '../catalog/plan-for';
import { recall } from '../memory';
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
  const wished = wish && wishSeconds(wish, turn.nowMs, zone);
  const seconds = wished ?? profile?.usualSound?.seconds ?? soundMinutes * 60;
  return startPlan(turn, soundPlan(profile?.usualSound?.id ?? sound, seconds));
}

/** "The same meditation as yesterday". */
export async function playLastSession(turn: Turn): Promise<VoiceReply> {
  const last = (await recall(turn))?.usualSession;
  return startPlan(turn, planFor(turn.catalog, last?.id ?? turn.catalog.defaults.session, last?.seconds));
}
