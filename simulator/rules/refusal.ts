// The form of a refusal, of what the rules look at, and the few questions that many rules ask.
import type { Directive, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

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
  /** Where the rule stands: a public document or thread, or the section of our own notes on the platform. */
  readonly source: string;
};

/** What the device knows besides the request: lengths of pieces, in milliseconds, by URL. */
export type KnownFacts = {
  readonly lengthsMs: ReadonlyMap<string, number>;
};

/** What every rule is given. All that is null in the reply is left out, as Alexa reads it. */
export type Checked = {
  readonly request: RequestEnvelope;
  readonly reply: ResponseEnvelope;
  readonly facts: KnownFacts;
};

export type Rule = (checked: Checked) => readonly Refusal[];

/** One subject's refusals, all from one source: a function that makes them by name. */
export function refusalsFrom(source: string) {
  return {
    invalid: (rule: string, says: string): Refusal => ({ rule, effect: 'invalid', says, source }),
    unfit: (rule: string, says: string): Refusal => ({ rule, effect: 'unfit', says, source }),
  };
}

export type DirectiveOf<Type extends Directive['type']> = Extract<Directive, { type: Type }>;

/** The directives of a reply of one type. */
export function directivesOf<Type extends Directive['type']>(
  reply: ResponseEnvelope,
  type: Type,
): readonly DirectiveOf<Type>[] {
  const all = reply.response.directives ?? [];
  return all.filter((directive): directive is DirectiveOf<Type> => directive.type === type);
}

/** The name of the intent in a request, or undefined for another request, and for one that names none. */
export function intentName({ request }: RequestEnvelope): string | undefined {
  return request.type === 'IntentRequest' ? request.intent?.name : undefined;
}

/** Whether somebody spoke or touched, so that the reply may speak: all other requests are reports. */
export function isConversation({ request }: RequestEnvelope): boolean {
  return /^(LaunchRequest|IntentRequest|SessionResumedRequest|Connections\.Response|Alexa\.Presentation\.APL\.UserEvent)$/.test(
    request.type,
  );
}
