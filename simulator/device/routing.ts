// Where words go: to the skill, or no further than Alexa herself. Pure.
import type { Said } from './log';

/**
 * Intents that reach the skill that played last without its name and without a session (alexa-platform section 1.5;
 * Alexa docs, "Standard Built-in Intents"). StopIntent is not among them.
 */
const TRANSPORT_INTENTS = [
  'AMAZON.CancelIntent',
  'AMAZON.LoopOffIntent',
  'AMAZON.LoopOnIntent',
  'AMAZON.NextIntent',
  'AMAZON.PauseIntent',
  'AMAZON.PreviousIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.ResumeIntent',
  'AMAZON.ShuffleOffIntent',
  'AMAZON.ShuffleOnIntent',
  'AMAZON.StartOverIntent',
];

export type Route =
  | { readonly to: 'skill'; readonly intent: string | undefined; readonly newSession: boolean }
  /** The conversation is over, and the skill is told so. */
  | { readonly to: 'end' }
  | { readonly to: 'alexa'; readonly why: string };

/** Where what is said goes, with a conversation open or not, and with our skill the last that played or not. */
export function routeOf(said: Said, conversationOpen: boolean, playedLast: boolean): Route {
  if ('launch' in said) return { to: 'skill', intent: undefined, newSession: true };
  const { intent, invoked, leaves } = said;
  // "The user says exit": alexa-platform section 1.3; ask-sdk-model, SessionEndedRequest.
  if (leaves && conversationOpen && !invoked) return { to: 'end' };
  if (invoked || conversationOpen) return { to: 'skill', intent, newSession: Boolean(invoked) };
  // "Alexa, stop" outside a session arrives as PauseIntent: Alexa docs, "Use Long-form Audio".
  const transport = intent === 'AMAZON.StopIntent' ? 'AMAZON.PauseIntent' : intent;
  if (!TRANSPORT_INTENTS.includes(transport)) {
    return { to: 'alexa', why: `${intent} needs the name of the skill when no conversation is open` };
  }
  if (!playedLast) return { to: 'alexa', why: 'this skill was not the last that played on the device' };
  return { to: 'skill', intent: transport, newSession: true };
}
