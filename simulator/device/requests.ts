// The requests that begin with a listener: what is said, and the end of a conversation.
import type { Request } from 'ask-sdk-model';
import type { Stamp } from '../device';
import type { Silence } from './invocation';
import type { Said } from './log';

/** What is said as a request; without an intent, the bare name of the skill. */
export function spokenRequest(said: Said, intent: string | undefined, stamp: Stamp): Request {
  if (intent === undefined || 'launch' in said) return { type: 'LaunchRequest', ...stamp };
  const slots = { ...said.slots };
  return {
    type: 'IntentRequest',
    ...stamp,
    dialogState: 'STARTED',
    intent: { name: intent, confirmationStatus: 'NONE', slots },
  };
}

/** Why a session is over: "exit" was said, nobody answered, or our reply was no good. */
export type EndReason = 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR';

/** The news that a session is over; with what was wrong, where something was. */
export function sessionEndedRequest(reason: EndReason, silence: Silence | undefined, stamp: Stamp): Request {
  const error = silence && { type: silence.type, message: silence.why };
  return { type: 'SessionEndedRequest', ...stamp, reason, ...(error && { error }) };
}
