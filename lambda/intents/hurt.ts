import { comfort } from '../comfort';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';
import { findNeed } from '../understanding/need';

/** "I yelled at my kids": what hurts, told plainly. */
export async function hurt(turn: Turn): Promise<VoiceReply> {
  return hear(turn, false);
}

/** "Something for when I can't sleep": the words ask for help, so it starts at once. */
export async function helpWith(turn: Turn): Promise<VoiceReply> {
  return hear(turn, true);
}

async function hear(turn: Turn, asksForHelp: boolean): Promise<VoiceReply> {
  const slot = turn.slots.need;
  const need = slot?.ids[0] ?? findNeed(slot?.heard ?? '', turn.catalog.understanding)?.need;
  return need ? comfort(turn, need, asksForHelp) : misunderstood(turn);
}
