// The only place that makes Alexa's JSON out of a reply.
import type { Directive, Response, ui } from 'ask-sdk-model';
import { type Screen, showDirective } from '../screens/screen';
import { plainText, type Ssml } from '../speech/ssml';
import type { Turn } from '../turn';
import { playDirective, STOP } from './directives';
import type { Card, ConsentCard, EventReply, Play, VoiceReply } from './reply';

/** A reply to somebody who spoke. */
export function voiceResponse(reply: VoiceReply, turn: Turn): Response {
  switch (reply.kind) {
    case 'tell':
      return {
        ...spoken(reply.say),
        ...cardOf(reply.card),
        ...directives(reply, turn),
        shouldEndSession: true,
      };
    case 'ask':
      return {
        ...spoken(reply.say),
        reprompt: { outputSpeech: speech(reply.reprompt) },
        ...cardOf(reply.card),
        ...directives(reply, turn),
        shouldEndSession: false,
      };
    case 'play': {
      const play = playDirective(turn, reply.position, reply.offsetMs, { behavior: 'REPLACE_ALL' });
      const shown = showDirective(turn, breathingIn(reply));
      return {
        ...spoken(reply.say),
        directives: [play, ...shown, ...taskDone(turn)],
        shouldEndSession: true,
      };
    }
    case 'hand-over':
      return { directives: [reply.directive] };
  }
}

/** A reply to an event: audio directives, or nothing at all. */
export function eventResponse(directives: EventReply): Response {
  return directives.length > 0 ? { directives: [...directives] } : {};
}

/** Whoever started us with a task (a routine) is told that it is done. */
function taskDone({ request }: Turn): Directive[] {
  if (request.type !== 'LaunchRequest' || !request.task) return [];
  return [{ type: 'Tasks.CompleteTask', status: { code: '200', message: 'OK' } }];
}

function spoken(say: Ssml | undefined): Response {
  return say === undefined ? {} : { outputSpeech: speech(say) };
}

function speech(say: Ssml): ui.SsmlOutputSpeech {
  return { type: 'SSML', ssml: `<speak>${say}</speak>` };
}

/** On a device without a player there is nothing to stop, and Alexa refuses the whole reply for the directive. */
function directives(
  { stops, screen }: { readonly stops?: boolean; readonly screen?: Screen },
  turn: Turn,
): { directives?: Directive[] } {
  const shown = showDirective(turn, screen);
  if (stops && turn.device.canPlayAudio) return { directives: [STOP, ...shown] };
  return shown.length > 0 ? { directives: [...shown] } : {};
}

/** A breathing exercise that starts from its beginning shows its circle: from anywhere else it would be out of step. */
function breathingIn({ position, offsetMs }: Play): Screen | undefined {
  const [first] = position.plan.items;
  if (first?.kind !== 'session' || position.part !== 0 || offsetMs > 0) return undefined;
  return { kind: 'breathing', session: first.session, seconds: first.seconds };
}

function cardOf(card: Card | ConsentCard | undefined): Response {
  if (!card) return {};
  if ('asksFor' in card) return { card: { type: 'AskForPermissionsConsent', permissions: [card.asksFor] } };
  return { card: { type: 'Simple', title: card.title, content: plainText(card.text) } };
}
