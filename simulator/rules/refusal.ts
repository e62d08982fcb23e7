// The form of a refusal, and of what the rules look at.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

/**
 * A rule of Alexa that a reply breaks. An "invalid" reply is thrown away by a real Echo, which then says that there
 * was a problem; an "unfit" one is carried out, but fails certification or harms the listener.
 */
export type Refusal = {
  /** Short name of the rule, such as "stopped-takes-nothing". */
  readonly rule: string;
  readonly effect: 'invalid' | 'unfit';
  /** One sentence for the person who wrote the reply. */
  readonly says: string;
  /** Where the rule stands. */
  readonly source: string;
};

/** What the device knows besides the request: lengths of pieces, in milliseconds, by URL. */
export type KnownFacts = {
  readonly lengthsMs: ReadonlyMap<string, number>;
};

/** What every rule is given: the request, and the reply with all that is null left out. */
export type Checked = {
  readonly request: RequestEnvelope;
  readonly reply: ResponseEnvelope;
  readonly facts: KnownFacts;
};
