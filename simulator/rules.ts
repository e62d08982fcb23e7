// What a real Echo would refuse. Every reply in every test passes through here: alexa-platform sections 1.3, 2 and 8.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { checkAudio } from './rules/audio';
import { checkCards } from './rules/cards';
import { checkConversation } from './rules/conversation';
import { checkDialogs } from './rules/dialogs';
import { checkEvents } from './rules/events';
import { checkHandingOver } from './rules/handing-over';
import { checkMetadata } from './rules/metadata';
import type { KnownFacts, Refusal, Rule } from './rules/refusal';
import { checkScreens } from './rules/screens';
import { checkFrame, checkShape, withoutNulls } from './rules/shape';
import { checkSpeech } from './rules/speech';
import { checkStopping } from './rules/stopping';
import { checkVideo } from './rules/video';

export type { KnownFacts, Refusal } from './rules/refusal';

const RULES: readonly Rule[] = [
  checkFrame,
  checkEvents,
  checkAudio,
  checkMetadata,
  checkStopping,
  checkConversation,
  checkCards,
  checkScreens,
  checkVideo,
  checkHandingOver,
  checkDialogs,
];

/** Every rule that a reply to a request breaks; none means that a real Echo would take it and do it well. */
export async function checkReply(
  request: RequestEnvelope,
  reply: ResponseEnvelope,
  facts: KnownFacts = { lengthsMs: new Map() },
): Promise<readonly Refusal[]> {
  const read = reply && withoutNulls(reply);
  const malformed = checkShape(read);
  if (malformed.length > 0) return malformed;
  const checked = { request, reply: read, facts };
  return [...RULES.flatMap((rule) => rule(checked)), ...(await checkSpeech(checked))];
}
