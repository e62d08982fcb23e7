// The only place that makes Alexa's JSON out of a reply.
import type { Directive, Response, ui } from 'ask-sdk-model';
import { type Screen, showDirective } from '../screens/screen';
import { plainText, type Ssml } from '../speech/ssml';
import type { Turn } from '../turn';
import { playDirective, STOP } from './directives';
import type { Ask, Card, ConsentCard, EventReply, Play, Tell, VoiceReply } from './reply';

/** A reply to somebody who spoke. */
export function voiceResponse(reply: VoiceReply, turn: Turn): Response {
  switch (reply.kind) {
    case 'tell':
      return inWords(reply, turn, true);
    case 'ask': {
      const response = inWords(reply, turn, false);
      response.reprompt = { outputSpeech: speech(reply.reprompt) };
      return response;
    }
    case 'play': {
      const play = playDirective(turn, reply.position, reply.offsetMs, { behavior: 'REPLACE_ALL' });
      const shown = showDirective(turn, breathingIn(reply));
      const response: Response = { directives: [play, ...shown, ...taskDone(turn)], shouldEndSession: true };
      if (reply.say !== undefined) response.outputSpeech = speech(reply.say);
      return response;
    }
    case 'hand-over':
      return { directives: [reply.directive] };
  }
}

/** On a device without a player there is nothing to stop, and Alexa refuses the whole reply for the directive. */
function inWords({ say, card, stops, screen }: Tell | Ask, turn: Turn, shouldEndSession: boolean): Response {
  const response: Response = { shouldEndSession };
  if (say !== undefined) response.outputSpeech = speech(say);
  if (card) response.card = cardOf(card);
  const directives = [...(stops && turn.device.canPlayAudio ? [STOP] : []), ...showDirective(turn, screen)];
  if (directives.length > 0) response.directives = directives;
  return response;
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

function speech(say: Ssml): ui.SsmlOutputSpeech {
  return { type: 'SSML', ssml: `<speak>${say}</speak>` };
}

/** A breathing exercise shows its circle. */
function breathingIn({ position, offsetMs }: Play): Screen | undefined {
  const [first] = position.plan.items;
  if (first?.kind !== 'session' || position.part !== 0) return undefined;
  return { kind: 'breathing', session: first.session, piece: { seconds: first.seconds, offsetMs } };
}

function cardOf(card: Card | ConsentCard): ui.Card {
  if ('asksFor' in card) return { type: 'AskForPermissionsConsent', permissions: [card.asksFor] };
  return { type: 'Simple', title: card.title, content: plainText(card.text) };
}
