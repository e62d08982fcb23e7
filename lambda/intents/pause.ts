import { SILENT_STOP } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';

/**
 * Pause, stop and cancel are one: sound stops at once and nothing is said. "Stop" outside a conversation arrives as
 * a pause, and without the Stop directive the stream would go on by itself. The place is kept by PlaybackStopped.
 */
export function pause(): VoiceReply {
  return SILENT_STOP;
}
