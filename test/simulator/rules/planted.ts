// The form of a planted fault: what is wrong, the rule that must say so, the request and the reply.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

export type Planted = readonly [
  title: string,
  rule: string,
  request: RequestEnvelope,
  reply: ResponseEnvelope,
];
