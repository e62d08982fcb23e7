// The only place that makes Alexa's JSON out of a reply.
import type { Directive, Response, ui } from 'ask-sdk-model';
import { plainText, type Ssml } from '../speech/ssml';
import type { Turn } from '../turn';
import { playDirective, STOP } from './directives';
import type { Card, ConsentCard, EventReply, VoiceReply } from './reply';

/** A reply to somebody who spoke. */
export function voiceResponse(reply: VoiceReply, turn: Turn): Response {
  switch (reply.kind) {
    case 'tell':
      return {
        ...spoken(reply.say),
        ...cardOf(reply.card),
        ...stops(reply.stops, turn),
        shouldEndSession: true,
      };
    case 'ask':
      return {
        ...spoken(reply.say),
        reprompt: { outputSpeech: speech(reply.reprompt) },
        ...cardOf(reply.card),
        ...stops(reply.stops, turn),
        shouldEndSession: false,
      };
    case 'play': {
      const play = playDirective(turn, reply.position, reply.offsetMs, { behavior: 'REPLACE_ALL' });
      return { ...spoken(reply.say), directives: [play, ...taskDone(turn)], shouldEndSession: true };
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
function stops(yes: boolean | undefined, turn: Turn): { directives?: Directive[] } {
  return yes && turn.device.canPlayAudio ? { directives: [STOP] } : {};
}

function cardOf(card: Card | ConsentCard | undefined): Response {
  if (!card) return {};
  if ('asksFor' in card) return { card: { type: 'AskForPermissionsConsent', permissions: [card.asksFor] } };
  return { card: { type: 'Simple', title: card.title, content: plainText(card.text) } };
}
