import { giveAnotherTip } from '../give-tip';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Another tip than the one just told. */
export function anotherTip(turn: Turn): Promise<VoiceReply> {
  return giveAnotherTip(turn);
}
