import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Three things that can be said, and a question. The conversation goes on as it was. */
export function help(turn: Turn): VoiceReply {
  return ask(turn, 'help', turn.conversation);
}
