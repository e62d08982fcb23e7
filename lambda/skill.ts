// The skill on ask-sdk-core: one handler that looks its answer up by name, and one place where errors end.
import {
  DefaultApiClient,
  type ErrorHandler,
  type RequestHandler,
  type Skill,
  SkillBuilders,
} from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { inFewWords } from './in-few-words';
import { canFulfill } from './intents/can-fulfill';
import { errorName } from './log';
import { tell } from './reply/answer';
import type { Conversation } from './reply/conversation';
import type { VoiceReply } from './reply/reply';
import { eventResponse, voiceResponse } from './reply/response';
import { eventHandler, voiceHandler } from './routes';
import { type House, readTurn, type Turn } from './turn';

/**
 * The skill, ready to be invoked with an envelope. With a skill id, requests for any other skill are refused (the
 * promise rejects); without one, any request is answered: for machines without a skill of their own.
 */
export function createSkill(house: House, skillId: string | undefined): Skill {
  const builder = SkillBuilders.custom()
    .addRequestHandlers(answerEverything(house))
    .addErrorHandlers(endErrors(house))
    .withApiClient(new DefaultApiClient());
  return skillId === undefined ? builder.create() : builder.withSkillId(skillId).create();
}

function answerEverything(house: House): RequestHandler {
  return {
    canHandle: () => true,
    handle: async ({ requestEnvelope, attributesManager, serviceClientFactory }) => {
      const turn = readTurn(requestEnvelope, house, serviceClientFactory);
      const keep = (conversation: Conversation): void => {
        if (requestEnvelope.session) attributesManager.setSessionAttributes(conversation);
      };
      // Left alone, ask-sdk-core gives back the attributes that came: to a question whether we could, that is too much.
      keep({});
      if (turn.request.type === 'CanFulfillIntentRequest') return canFulfill(turn);
      const voice = voiceHandler(turn);
      if (!voice) return eventResponse((await eventHandler(turn)?.(turn)) ?? []);
      const reply = await inFewWords(turn, await voice(turn));
      keep(conversationAfter(reply));
      return voiceResponse(reply, turn);
    },
  };
}

function conversationAfter(reply: VoiceReply): Conversation {
  return reply.kind === 'ask' ? { ...reply.conversation, said: reply.say } : {};
}

/** Requests of somebody who waits for an answer. */
const SPOKEN = ['LaunchRequest', 'IntentRequest', 'Connections.Response', 'Alexa.Presentation.APL.UserEvent'];

/** A fault of ours is logged with its cause, and the listener hears one kind sentence; events get an empty reply. */
function endErrors(house: House): ErrorHandler {
  return {
    canHandle: () => true,
    handle: ({ requestEnvelope }, error): Response => {
      const { type } = requestEnvelope.request;
      house.log('request-failed', { request: type, error: errorName(error), at: placeOf(error) });
      const turn: Turn = readTurn(requestEnvelope, house, undefined);
      const spoken = SPOKEN.includes(type);
      return spoken ? voiceResponse(tell(turn, 'trouble'), turn) : {};
    },
  };
}

/** The first line of a stack below the message, which could hold words of a listener. */
function placeOf(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? 'unknown'
  );
}
