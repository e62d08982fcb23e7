// What we say when we did not understand, or cannot do what was asked: short, kind, and never twice the same in a row.
import { recall } from './memory';
import { words } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import { inSentence } from './speech/names';
import { reprompt } from './speech/say';
import { quickSuggestion } from './suggest';
import type { Turn } from './turn';

/** One sentence and one offer; from the second time in a row, other words and two offers. */
export function misunderstood(turn: Turn): Promise<VoiceReply> {
  return offerInstead(turn, 'missed');
}

/** What cannot be done, in the words of a reply, and what can. */
export async function offerInstead(turn: Turn, firstKey: 'missed' | 'notOurs'): Promise<VoiceReply> {
  const misses = (turn.conversation.misses ?? 0) + 1;
  const session = await quickSuggestion(turn, await recall(turn));
  const { sound } = turn.catalog.defaults;
  const values = {
    item: inSentence(turn.catalog, session),
    sound: inSentence(turn.catalog, sound),
  };
  const key = misses === 1 ? firstKey : 'missedAgain';
  return {
    kind: 'ask',
    ...words(turn, key, values, misses === 1 ? undefined : misses),
    reprompt: reprompt(turn.catalog, key, values),
    conversation: { offers: misses === 1 ? [session] : [session, sound], misses },
  };
}
