import { remember } from '../memory';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** "Know us by our voices": from now on each known voice has a memory of its own (listener/own.ts). */
export async function knowVoices(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { byPerson: true });
  return tell(turn, profile ? 'voicesKnown' : 'memoryAway');
}

/** "Treat us all the same": one memory for all again. What was kept for each voice waits, and is deleted with the rest. */
export async function treatAllTheSame(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { byPerson: false });
  return tell(turn, profile ? 'voicesShared' : 'memoryAway');
}
