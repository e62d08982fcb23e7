// What we say when we did not understand, or cannot do what was asked: short, kind, and never twice the same in a row.
import { recall } from './memory';
import type { VoiceReply } from './reply/reply';
import { timeZone } from './services/time-zone';
import { itemTitle, soundTitle } from './speech/names';
import { reprompt, sayVariant } from './speech/say';
import { suggestion } from './suggest';
import type { Turn } from './turn';

/** One sentence and one offer; from the second time in a row, other words and two offers. */
export async function misunderstood(turn: Turn): Promise<VoiceReply> {
  const misses = (turn.conversation.misses ?? 0) + 1;
  const session = suggestion(turn, await timeZone(turn, await recall(turn)));
  const { sound } = turn.catalog.defaults;
  const values = {
    item: itemTitle(turn.catalog, session) ?? session,
    sound: soundTitle(turn.catalog, sound),
  };
  const key = misses === 1 ? 'missed' : 'missedAgain';
  return {
    kind: 'ask',
    say: sayVariant(turn.catalog, key, values, misses),
    reprompt: reprompt(turn.catalog, key, values),
    conversation: { offers: misses === 1 ? [session] : [session, sound], misses },
  };
}
