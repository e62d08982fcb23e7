import { remember } from '../memory';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** "Talk less": from now on nothing is said before sound, and little otherwise. */
export async function briefSpeech(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { brief: true });
  return tell(turn, profile ? 'briefSet' : 'memoryAway');
}

/** "Talk normally". */
export async function normalSpeech(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { brief: false });
  return tell(turn, profile ? 'normalSet' : 'memoryAway');
}
