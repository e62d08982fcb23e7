// The form of a reply: present, of a size that Alexa takes, and as the types of ask-sdk-model have it.
import { Ajv, type ErrorObject } from 'ajv';
import type { ResponseEnvelope } from 'ask-sdk-model';
import schema from '../schema/reply-schema.json';
import { type Refusal, type Rule, refusalsFrom } from './refusal';

const typed = refusalsFrom('ask-sdk-model 1.86, ResponseEnvelope');
const documented = refusalsFrom('alexa-platform §8.1; Alexa docs, "Request and Response JSON Reference"');
const reported = refusalsFrom('thread bespoken/bst#485: "SpeechletResponse was null"');

/** 120 KB, in bytes. */
const LARGEST_REPLY = 120 * 1024;

// Compiled once for the process: a night checks ten thousand replies.
const validate = new Ajv({ strict: false, allErrors: true, discriminator: true }).compile(schema);

/** Refusals of a reply that is missing or malformed: no other rule can look at such a one. */
export function checkShape(reply: unknown): readonly Refusal[] {
  if (reply === undefined || reply === null) {
    return [
      reported.invalid(
        'reply-present',
        'There is no reply at all; the smallest is {"version":"1.0","response":{}}.',
      ),
    ];
  }
  if (validate(reply)) return [];
  return (validate.errors ?? []).map((error) => typed.invalid('shape', sentence(error)));
}

/** The version and the size of a well-formed reply. */
export const checkFrame: Rule = ({ reply }) => {
  const refusals: Refusal[] = [];
  if (reply.version !== '1.0') {
    refusals.push(documented.invalid('version', `The version is "${reply.version}" and must be "1.0".`));
  }
  const bytes = Buffer.byteLength(JSON.stringify(reply));
  if (bytes > LARGEST_REPLY) {
    refusals.push(documented.invalid('size', `The reply has ${bytes} bytes; 120 KB are the most.`));
  }
  return refusals;
};

/** A reply without its nulls: serialisers of other languages write them, and Alexa takes them for absent. */
export function withoutNulls(reply: ResponseEnvelope): ResponseEnvelope {
  return JSON.parse(JSON.stringify(reply), (_key, value) => (value === null ? undefined : value));
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const where = instancePath || 'the reply';
  if (params.tag) return `${where} has a ${params.tag} that does not exist here: "${params.tagValue}".`;
  if (params.additionalProperty)
    return `${where} has a property of no meaning: "${params.additionalProperty}".`;
  const allowed = params.allowedValues ? ` (${params.allowedValues.join(', ')})` : '';
  return `${where} ${message}${allowed}.`;
}
