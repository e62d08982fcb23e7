import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { inSentence } from '../speech/names';
import type { Turn } from '../turn';

/** "What do you do?" */
export function about(turn: Turn): VoiceReply {
  const { session } = turn.catalog.defaults;
  return ask(turn, 'about', { offers: [session] }, { values: { item: inSentence(turn.catalog, session) } });
}

/** "I'm new to this": a place to begin. */
export function beginners(turn: Turn): VoiceReply {
  const { course } = turn.catalog.defaults;
  return ask(turn, 'beginners', { offers: [course] }, { values: { item: inSentence(turn.catalog, course) } });
}
