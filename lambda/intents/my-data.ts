import { errorName } from '../log';
import { remember } from '../memory';
import { ask, tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { say } from '../speech/say';
import type { Turn } from '../turn';

/** "What do you know about me?": one true sentence, and a card with the list. */
export function whatIsStored(turn: Turn): VoiceReply {
  const card = {
    title: say(turn.catalog, 'storedCardTitle', {}, turn.requestId),
    text: say(turn.catalog, 'storedCard', {}, turn.requestId),
  };
  return tell(turn, 'stored', { card });
}

/** "Delete everything": asked once. */
export function deleteEverything(turn: Turn): VoiceReply {
  return ask(turn, 'deleteSure', { asks: 'delete-everything' });
}

/** The yes to that question: everything goes, and only then do we say so. */
export async function deleteConfirmed(turn: Turn): Promise<VoiceReply> {
  if (turn.listener === undefined) return tell(turn, 'deleted');
  try {
    const whose = await turn.house.store.deleteAll(turn.listener);
    return tell(turn, whose === 'person' ? 'deletedOfVoice' : 'deleted');
  } catch (error) {
    turn.house.log('delete-failed', { error: errorName(error) });
    return tell(turn, 'deleteFailed');
  }
}

/** "Reset my stats": asked once. */
export function countAnew(turn: Turn): VoiceReply {
  return ask(turn, 'countAnewSure', { asks: 'count-anew' });
}

/** The yes to that question: minutes and streak begin again, all else stays. */
export async function countAnewConfirmed(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { countAnew: true });
  return tell(turn, profile ? 'countedAnew' : 'memoryAway');
}
