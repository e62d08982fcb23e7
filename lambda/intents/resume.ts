import type { VoiceReply } from '../reply/reply';
import { nothingToResume, placeToResume } from '../resume';
import { startAt } from '../start';
import type { Turn } from '../turn';

/**
 * Goes on where it stopped, without a word; offers something where nothing was left unfinished. Where the player still
 * holds our stream, nothing needs to be read or written: its next stop will tell how far it was heard. After hours it
 * is a play of its own, and remembered as one.
 */
export async function resume(turn: Turn): Promise<VoiceReply> {
  const place = await placeToResume(turn);
  if (!place) return nothingToResume(turn);
  const { position, isCurrent } = turn.player;
  const isSame = isCurrent && position?.playId === place.position.playId;
  return isSame && turn.device.canPlayAudio ? { kind: 'play', ...place } : startAt(turn, place);
}
