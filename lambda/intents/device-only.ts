import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Volume is the device's own: one sentence says how, and the sound plays on. */
export function loudness(turn: Turn): VoiceReply {
  return tell(turn, turn.slots.loudness?.ids[0] === 'louder' ? 'louder' : 'quieter');
}

/** Other rooms are the device's own as well. */
export function everywhere(turn: Turn): VoiceReply {
  return tell(turn, 'everywhere');
}
