import { elapsedMs } from '../playback/position';
import type { VoiceReply } from '../reply/reply';
import { goOn, nothingToResume, placeFromTheTop } from '../resume';
import { startAt } from '../start';
import type { Turn } from '../turn';

/** A step back in a session: about one instruction and its rest. */
const STEP_MS = 30_000;

/** "Say that again": in a conversation what was said last; over a session the last half minute; else from the start. */
export async function repeat(turn: Turn): Promise<VoiceReply> {
  const { said, ...conversation } = turn.conversation;
  if (turn.inConversation && said) return { kind: 'ask', say: said, reprompt: said, conversation };
  const { position, offsetMs, isCurrent } = turn.player;
  if (position && isCurrent && position.plan.items[0]?.kind !== 'sound') {
    return startAt(turn, goOn(turn, position, position.plan, elapsedMs(position, offsetMs) - STEP_MS));
  }
  const place = await placeFromTheTop(turn);
  return place ? startAt(turn, place) : nothingToResume(turn);
}
