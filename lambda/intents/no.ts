import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** No to whatever was asked: accepted, without another question. */
export function no(turn: Turn): VoiceReply {
  return tell(turn, 'declined');
}
