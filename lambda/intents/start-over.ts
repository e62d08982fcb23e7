import type { VoiceReply } from '../reply/reply';
import { nothingToResume, placeFromTheTop } from '../resume';
import { startAt } from '../start';
import type { Turn } from '../turn';

/** The same again, from the beginning. */
export async function startOver(turn: Turn): Promise<VoiceReply> {
  const place = await placeFromTheTop(turn);
  return place ? startAt(turn, place) : nothingToResume(turn);
}
