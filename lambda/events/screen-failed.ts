import type { interfaces } from 'ask-sdk-model';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** A device could not draw a document of ours. Nobody can be told: it is logged, by the kinds of fault alone. */
export function screenFailed(turn: Turn): EventReply {
  const { errors = [] } = turn.request as interfaces.alexa.presentation.apl.RuntimeErrorEvent;
  for (const { type, reason } of errors) turn.house.log('screen-failed', { type, reason });
  return [];
}
