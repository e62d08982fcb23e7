import { totalSeconds } from '../playback/plan';
import { elapsedMs } from '../playback/position';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { goOn } from '../resume';
import { durationSeconds } from '../slots/duration';
import { startAt } from '../start';
import type { Turn } from '../turn';

/** Where no length is named: about one instruction and its rest. */
const STEP_SECONDS = 30;

/** "Go back thirty seconds". */
export function seekBack(turn: Turn): Promise<VoiceReply> {
  return seek(turn, -1);
}

/** "Skip ahead a minute". */
export function seekForward(turn: Turn): Promise<VoiceReply> {
  return seek(turn, 1);
}

async function seek(turn: Turn, direction: 1 | -1): Promise<VoiceReply> {
  const { position, offsetMs, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  const stepMs = (durationSeconds(turn.slots.duration) ?? STEP_SECONDS) * 1000;
  const lastMs = (totalSeconds(position.plan) - 1) * 1000;
  const timeMs = Math.min(lastMs, Math.max(0, elapsedMs(position, offsetMs) + direction * stepMs));
  return startAt(turn, goOn(turn, position, position.plan, timeMs));
}
