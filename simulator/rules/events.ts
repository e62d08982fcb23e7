// What may be answered to requests that nobody spoke: the strict table of alexa-platform section 1.3.
import type { ResponseEnvelope } from 'ask-sdk-model';
import { type Checked, directivesOf, isConversation, type Refusal, type Rule, refusalsFrom } from './refusal';

const table = refusalsFrom('alexa-platform §1.3; Alexa docs, "AudioPlayer Interface Reference"');
const buttons = refusalsFrom('alexa-platform §1.3; thread skill-sample-nodejs-audio-player#71');

const abilities = refusalsFrom('alexa-platform §3.6; ask-sdk-model, CanFulfillIntent');

/** Requests without a session: their replies may not speak, show or ask. */
const SESSIONLESS =
  /^(AudioPlayer|PlaybackController|System|AlexaSkillEvent|Alexa\.DataStore|Reminders|Messaging)\./;
/** Of these, the ones that take AudioPlayer directives. */
const TAKES_AUDIO = /^(AudioPlayer|PlaybackController)\./;
/** Requests whose reply Alexa does not read. */
const TAKES_NOTHING = /^(SessionEndedRequest|Alexa\.Presentation\.APL\.RuntimeError)$/;

/** Refusals of what an event's reply may not hold. */
export const checkEvents: Rule = (checked) => {
  const { type } = checked.request.request;
  if (type === 'CanFulfillIntentRequest') return canFulfillAlone(checked);
  const misplaced: Refusal[] = checked.reply.response.canFulfillIntent
    ? [
        table.invalid(
          'can-fulfill-alone',
          `Only a CanFulfillIntentRequest is answered with canFulfillIntent.`,
        ),
      ]
    : [];
  if (checked.reply.response.apiResponse !== undefined && type !== 'Dialog.API.Invoked')
    misplaced.push(table.invalid('api-response-where', `An apiResponse does not answer ${type}.`));
  if (TAKES_NOTHING.test(type)) return [...misplaced, ...nothing(type, checked.reply)];
  if (hasNoSession(checked)) return [...misplaced, ...silent(checked), ...ofTheTable(checked)];
  return misplaced;
};

/** Requests that we do not know are told from conversations by having no session. */
function hasNoSession({ request }: Checked): boolean {
  return SESSIONLESS.test(request.request.type) || (!request.session && !isConversation(request));
}

function silent({ request, reply }: Checked): readonly Refusal[] {
  const { type } = request.request;
  const { outputSpeech, card, reprompt, shouldEndSession } = reply.response;
  const by = type.startsWith('PlaybackController.') ? buttons : table;
  const refusals: Refusal[] = [];
  if (outputSpeech) refusals.push(by.invalid('event-no-speech', `The reply to ${type} may not speak.`));
  if (card) refusals.push(by.invalid('event-no-card', `The reply to ${type} may not hold a card.`));
  if (reprompt) refusals.push(by.invalid('event-no-reprompt', `The reply to ${type} may not ask again.`));
  if (shouldEndSession === false) {
    refusals.push(
      by.invalid('event-no-session', `The reply to ${type} may not have shouldEndSession set to false.`),
    );
  }
  if (Object.keys(reply.sessionAttributes ?? {}).length > 0) {
    refusals.push(by.unfit('event-no-attributes', `There is no session in ${type} to keep attributes for.`));
  }
  const others = (reply.response.directives ?? []).filter(
    (directive) => !TAKES_AUDIO.test(type) || !directive.type.startsWith('AudioPlayer.'),
  );
  for (const { type: name } of others) {
    refusals.push(by.invalid('event-no-other-directive', `The reply to ${type} may not hold ${name}.`));
  }
  return refusals;
}

function ofTheTable({ request, reply }: Checked): readonly Refusal[] {
  const { type } = request.request;
  const plays = directivesOf(reply, 'AudioPlayer.Play');
  const count = reply.response.directives?.length ?? 0;
  switch (type) {
    case 'AudioPlayer.PlaybackStopped':
      if (count === 0) return [];
      return [table.invalid('stopped-takes-nothing', 'PlaybackStopped takes no directive at all.')];
    case 'AudioPlayer.PlaybackStarted':
      if (plays.length === 0) return [];
      return [
        table.invalid('started-takes-no-play', 'PlaybackStarted takes Stop and ClearQueue, never Play.'),
      ];
    case 'AudioPlayer.PlaybackFinished':
      if (plays.length === 0) return [];
      return [
        table.invalid('finished-takes-no-play', 'PlaybackFinished takes Stop and ClearQueue, never Play.'),
      ];
    case 'AudioPlayer.PlaybackNearlyFinished':
      if (plays.every(({ playBehavior }) => playBehavior !== 'REPLACE_ALL')) return [];
      return [
        table.invalid('nearly-finished-enqueues', 'Play in reply to PlaybackNearlyFinished must enqueue.'),
      ];
    default:
      return [];
  }
}

function nothing(type: string, reply: ResponseEnvelope): readonly Refusal[] {
  const { outputSpeech, card, reprompt, directives = [], shouldEndSession } = reply.response;
  if (!outputSpeech && !card && !reprompt && directives.length === 0 && shouldEndSession !== false) return [];
  return [table.invalid('takes-nothing', `The reply to ${type} must be empty.`)];
}

function canFulfillAlone({ request, reply }: Checked): readonly Refusal[] {
  const { canFulfillIntent, shouldEndSession: _end, ...others } = reply.response;
  const rest = { ...others, ...reply.sessionAttributes };
  if (!canFulfillIntent || Object.keys(rest).length > 0) {
    const says = 'A CanFulfillIntentRequest is answered with canFulfillIntent and nothing else.';
    return [abilities.invalid('can-fulfill-alone', says)];
  }
  const asked = 'intent' in request.request ? request.request.intent.slots : undefined;
  const foreign = Object.keys(canFulfillIntent.slots ?? {}).filter((name) => !asked || !(name in asked));
  return foreign.map((name) =>
    abilities.invalid('can-fulfill-slots', `Nobody asked about a slot "${name}".`),
  );
}
