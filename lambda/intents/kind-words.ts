import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** "Say something kind to me." */
export function kindWords(turn: Turn): VoiceReply {
  return tell(turn, 'kindWords');
}
