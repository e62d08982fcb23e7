import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { planInSentence } from '../speech/names';
import type { Turn } from '../turn';

/** "What is this?": its name, and it plays on. */
export function whatIsThis(turn: Turn): VoiceReply {
  const { position, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  return tell(turn, 'whatIsThis', { values: { item: planInSentence(turn.catalog, position.plan) } });
}
