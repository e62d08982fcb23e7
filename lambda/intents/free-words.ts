import { planFor } from '../catalog/plan-for';
import { comfort } from '../comfort';
import { freeText } from '../free-text';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';
import { mentioned } from '../understanding/mention';
import { findNeed } from '../understanding/need';
import { isWished } from '../understanding/request';

/**
 * The listener's own words: looked through for something of ours that they name in full ("some rain sounds") or wish for ("... so put rain on"), then for
 * what hurts, then for a single word that is a name. (For despair, every request is looked through before it comes
 * to anybody.)
 */
export async function freeWords(turn: Turn): Promise<VoiceReply> {
  const { catalog } = turn;
  const text = freeText(turn);
  const named = mentioned(text, { ...catalog.sounds, ...catalog.sessions });
  if (named && (named.words > 1 || isWished(text, named.name, catalog.requests)))
    return startPlan(turn, planFor(catalog, named.id));
  const found = findNeed(text, catalog.understanding);
  if (found) return comfort(turn, found.need, false);
  return named ? startPlan(turn, planFor(catalog, named.id)) : misunderstood(turn);
}
