import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Alexa sends this to every skill that plays audio; there is nothing here to shuffle. */
export function shuffle(turn: Turn): VoiceReply {
  return tell(turn, 'noShuffle');
}
