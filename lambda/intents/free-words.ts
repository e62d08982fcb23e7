import { planFor } from '../catalog/plan-for';
import { comfort } from '../comfort';
import { freeText } from '../free-text';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';
import { mentioned } from '../understanding/mention';
import { findNeed } from '../understanding/need';

/**
 * The listener's own words: looked through for what hurts, and then for something that we have. (For despair, every
 * request is looked through before it comes to anybody.)
 */
export async function freeWords(turn: Turn): Promise<VoiceReply> {
  const { catalog } = turn;
  const text = freeText(turn);
  const found = findNeed(text, catalog.understanding.need);
  if (found) return comfort(turn, found.need, false);
  const id = mentioned(text, { ...catalog.sounds, ...catalog.sessions });
  return id ? startPlan(turn, planFor(catalog, id)) : misunderstood(turn);
}
