import { offerInstead } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** The weather, the lights, a pop song: what Alexa herself or another skill does. */
export function otherThings(turn: Turn): Promise<VoiceReply> {
  return offerInstead(turn, 'notOurs');
}
