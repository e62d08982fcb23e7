import type { VoiceReply } from '../reply/reply';
import { nothingToResume, placeToResume } from '../resume';
import { startAt } from '../start';
import type { Turn } from '../turn';

/**
 * Goes on where it stopped, without a word; offers something where nothing was left unfinished. Where the player still
 * holds our stream, nothing needs to be read or written: its next stop will tell how far it was heard.
 */
export async function resume(turn: Turn): Promise<VoiceReply> {
  const place = await placeToResume(turn);
  if (!place) return nothingToResume(turn);
  return turn.player.isCurrent && turn.device.canPlayAudio
    ? { kind: 'play', ...place }
    : startAt(turn, place);
}
