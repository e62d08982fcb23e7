import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** "I did it." */
export function tipDone(turn: Turn): VoiceReply {
  return tell(turn, 'tipDone');
}
