import { elapsedMs } from '../playback/position';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { goOn } from '../resume';
import { startAt } from '../start';
import type { Turn } from '../turn';

/** What plays begins again whenever it ends. */
export function loopOn(turn: Turn): Promise<VoiceReply> {
  return setLoop(turn, true);
}

/** What plays ends when it ends. */
export function loopOff(turn: Turn): Promise<VoiceReply> {
  return setLoop(turn, false);
}

/** A stream's token cannot be changed while it plays, so it goes on from the same place under a new one. */
async function setLoop(turn: Turn, loops: boolean): Promise<VoiceReply> {
  const { position, offsetMs, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  return startAt(turn, goOn(turn, position, { ...position.plan, loops }, elapsedMs(position, offsetMs)));
}
