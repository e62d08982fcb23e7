import type { SessionEndedRequest } from 'ask-sdk-model';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Alexa closed the conversation. Nothing can be said any more; a refusal of our last reply is worth a log line. */
export function sessionEnded(turn: Turn): EventReply {
  const { reason, error } = turn.request as SessionEndedRequest;
  if (reason === 'ERROR') turn.house.log('reply-refused', { error: error?.type ?? 'unknown' });
  return [];
}
