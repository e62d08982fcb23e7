import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Something that we did not understand or do not do. */
export function fallback(turn: Turn): Promise<VoiceReply> {
  return misunderstood(turn);
}
