import type { EventReply } from '../reply/reply';

/** Sound began, or went on by itself after an interruption. Nothing changes: what was heard, its end will tell. */
export function playbackStarted(): EventReply {
  return [];
}
