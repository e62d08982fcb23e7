import type { interfaces } from 'ask-sdk-model';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Alexa refused a reply of ours to an event, or gave up waiting for it. No answer is taken: it is logged. */
export function exceptionEncountered(turn: Turn): EventReply {
  const { error } = turn.request as interfaces.system.ExceptionEncounteredRequest;
  turn.house.log('reply-refused', { error: error?.type ?? 'unknown' });
  return [];
}
