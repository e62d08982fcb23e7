import type { VoiceReply } from '../reply/reply';
import { nothingToResume, placeToResume } from '../resume';
import { startAt } from '../start';
import type { Turn } from '../turn';

/** Goes on where it stopped, without a word; offers something where nothing was left unfinished. */
export async function resume(turn: Turn): Promise<VoiceReply> {
  const place = await placeToResume(turn);
  return place ? startAt(turn, place) : nothingToResume(turn);
}
