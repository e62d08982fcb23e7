import { soundPlan } from '../catalog/plan-for';
import { changeEnd } from '../change-end';
import { totalSeconds } from '../playback/plan';
import type { VoiceReply } from '../reply/reply';
import { nothingToResume } from '../resume';
import { durationSeconds } from '../slots/duration';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "A bit longer", where no length is named. */
const A_BIT_SECONDS = 10 * 60;

/** "Ten more minutes": a later end for what plays; for what has just ended, so much more of its sound. */
export async function moreTime(turn: Turn): Promise<VoiceReply> {
  const seconds = durationSeconds(turn.slots.duration) ?? A_BIT_SECONDS;
  const { position, isCurrent } = turn.player;
  if (!position) return nothingToResume(turn);
  if (isCurrent) return changeEnd(turn, totalSeconds(position.plan) + seconds);
  const last = position.plan.items.at(-1);
  return last?.kind === 'sound' ? startPlan(turn, soundPlan(last.sound, seconds)) : nothingToResume(turn);
}
