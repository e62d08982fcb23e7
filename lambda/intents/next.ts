import { neighbouringPlan } from '../neighbouring-plan';
import type { VoiceReply } from '../reply/reply';
import { nothingToResume } from '../resume';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** The next sound or session of the library, in the time that is left. */
export function next(turn: Turn): Promise<VoiceReply> {
  return step(turn, 1);
}

/** The one before. */
export function previous(turn: Turn): Promise<VoiceReply> {
  return step(turn, -1);
}

async function step(turn: Turn, direction: 1 | -1): Promise<VoiceReply> {
  const plan = neighbouringPlan(turn, direction);
  return plan ? startPlan(turn, plan) : nothingToResume(turn);
}
