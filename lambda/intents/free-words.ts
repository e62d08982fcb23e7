import { comfort } from '../comfort';
import { freeText } from '../free-text';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';
import { findNeed } from '../understanding/need';

/** The listener's own words: looked through for what hurts. (For despair, every request is looked through first.) */
export async function freeWords(turn: Turn): Promise<VoiceReply> {
  const found = findNeed(freeText(turn), turn.catalog.understanding.need);
  return found ? comfort(turn, found.need, false) : misunderstood(turn);
}
