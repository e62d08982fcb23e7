// A reply that asks listens, and one that does not ask does not: alexa-platform sections 2.1, 2.3, 5 and 8.6.
import type { ResponseEnvelope } from 'ask-sdk-model';
import { intentName, isConversation, type Refusal, type Rule, refusalsFrom } from './refusal';
import { heardWords, writtenSpeech } from './words';

const pair = refusalsFrom(
  'alexa-platform §5 and §8.6; Amazon, "Common Certification Pitfalls", session management',
);
const asking = refusalsFrom('alexa-platform §2.1 and §2.3; Alexa docs, "Manage the Skill Session"');
const help = refusalsFrom('alexa-platform §5; Alexa docs, "Voice Interface and User Experience Testing"');

/** These open, keep or hand over the session by rules of their own. */
const OWN_SESSION = /^(Dialog\.(Delegate|ElicitSlot|ConfirmSlot|ConfirmIntent)|Connections\.|Tasks\.)/;
/** Nobody spoke: a touch that means nothing, and a task of another skill that is over, may be left alone. */
const UNSPOKEN = ['Alexa.Presentation.APL.UserEvent', 'SessionResumedRequest'];
/** Silence is a good answer to these: they end something. */
const MAY_BE_SILENT = [
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.PauseIntent',
  'AMAZON.NavigateHomeIntent',
];

/** Refusals of replies whose question and session do not belong together. */
export const checkConversation: Rule = ({ request, reply }) => {
  if (!isConversation(request)) return [];
  const { directives = [] } = reply.response;
  if (directives.some(({ type }) => OWN_SESSION.test(type))) return [];
  const silence = UNSPOKEN.includes(request.request.type) ? [] : checkSilence(intentName(request), reply);
  return [...checkPair(reply), ...checkReprompt(reply), ...silence];
};

function checkPair(reply: ResponseEnvelope): readonly Refusal[] {
  const { outputSpeech, shouldEndSession } = reply.response;
  const asks = isQuestion(heardWords(writtenSpeech(outputSpeech)));
  const listens = shouldEndSession === false;
  if (asks && !listens)
    return [pair.unfit('question-listens', 'The reply asks, but does not keep the session open.')];
  if (listens && !asks)
    return [pair.unfit('listening-asks', 'The reply keeps the session open without a question.')];
  return [];
}

function checkReprompt(reply: ResponseEnvelope): readonly Refusal[] {
  const { reprompt, shouldEndSession } = reply.response;
  if (shouldEndSession === false && !writtenSpeech(reprompt?.outputSpeech)) {
    return [
      asking.unfit(
        'question-reprompts',
        'The reply asks, but has nothing to say to silence: add a reprompt.',
      ),
    ];
  }
  if (reprompt?.directives?.some(({ type }) => type.startsWith('AudioPlayer.'))) {
    return [asking.invalid('reprompt-no-audio', 'A reprompt may not start or stop a stream.')];
  }
  if (shouldEndSession !== false && reprompt) {
    return [asking.unfit('end-no-reprompt', 'The reply ends, so its reprompt can never be heard.')];
  }
  return [];
}

function checkSilence(intent: string | undefined, reply: ResponseEnvelope): readonly Refusal[] {
  const { outputSpeech, directives = [], shouldEndSession } = reply.response;
  if (intent === 'AMAZON.HelpIntent' && shouldEndSession !== false) {
    return [help.unfit('help-asks', 'Help ends with a question and stays open.')];
  }
  const isEmpty = !outputSpeech && directives.length === 0;
  if (!isEmpty || (intent && MAY_BE_SILENT.includes(intent))) return [];
  return [help.unfit('never-silent', 'Somebody spoke, and the reply neither speaks nor does anything.')];
}

/** Whether speech ends in a question, in any of the scripts that Alexa speaks. */
function isQuestion(words: string): boolean {
  return /[?？؟]["'”’»)\s]*$/.test(words);
}
