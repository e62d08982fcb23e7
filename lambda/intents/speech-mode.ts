import { planFor } from '../catalog/plan-for';
import { remember } from '../memory';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** "Talk less": from now on nothing is said before sound, and little otherwise. */
export async function briefSpeech(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { brief: true });
  return tell(turn, profile ? 'briefSet' : 'memoryAway');
}

/** "Stop talking and just play it": fewer words from now on, and sound at once. */
export async function justPlay(turn: Turn): Promise<VoiceReply> {
  await remember(turn, { brief: true });
  const [offer] = turn.conversation.offers ?? [];
  return startPlan(turn, planFor(turn.catalog, offer ?? turn.catalog.defaults.session));
}

/** "Talk normally". */
export async function normalSpeech(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { brief: false });
  return tell(turn, profile ? 'normalSet' : 'memoryAway');
}
