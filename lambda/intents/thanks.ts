import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** "Thank you": a short word, and nothing is offered. */
export function thanks(turn: Turn): VoiceReply {
  return tell(turn, 'thanked');
}
