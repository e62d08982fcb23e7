// One request to the skill and its reply, checked against the rules and written down.
import type { interfaces, Request } from 'ask-sdk-model';
import { checkReply } from '../rules';
import { heardWords } from '../rules/words';
import { type Identity, makeEnvelope, type SessionFacts } from './envelope';
import { call, type Invoke, type Reply, type Silence } from './invocation';
import type { Occurrence } from './log';

export type ExchangeParts = {
  readonly invoke: Invoke;
  readonly identity: () => Identity;
  readonly player: () => interfaces.audioplayer.AudioPlayerState;
  /** The token of the document on the screen; undefined where there is none. */
  readonly shown: () => string | undefined;
  readonly pieceLengthMs: (url: string) => Promise<number | undefined>;
  /** What the skill had spoken before it answered. */
  readonly progressiveSpeech: (requestId: string) => readonly string[];
  readonly note: (occurrence: Occurrence) => void;
};

/** A reply that Alexa takes, or why there is none. */
export type Answer = { readonly reply: Reply } | { readonly silence: Silence };

/** A function that sends a request and gives the answer. */
export function createExchange(parts: ExchangeParts) {
  const { note } = parts;
  return async (request: Request, session?: SessionFacts): Promise<Answer> => {
    const { requestId } = request;
    const envelope = makeEnvelope(
      parts.identity(),
      request,
      { player: parts.player(), shown: parts.shown() },
      session,
    );
    note({ kind: 'request', envelope });
    const invocation = await call(parts.invoke, envelope);
    for (const ssml of parts.progressiveSpeech(requestId)) {
      note({ kind: 'spoken', how: 'progressive', ssml, text: heardWords(ssml) });
    }
    if ('silence' in invocation) {
      note({ kind: 'no-reply', requestId, why: invocation.silence.why });
      return { silence: invocation.silence };
    }
    const { reply, tookMs } = invocation;
    note({ kind: 'reply', requestId, reply, tookMs });
    const lengthsMs = await lengthsOf(reply, parts.pieceLengthMs);
    const refusals = await checkReply(envelope, reply, { lengthsMs });
    for (const refusal of refusals) note({ kind: 'refused', requestId, refusal });
    const fatal = refusals.find((refusal) => refusal.effect === 'invalid');
    return fatal ? { silence: { type: 'INVALID_RESPONSE', why: fatal.says } } : { reply };
  };
}

export type Exchange = ReturnType<typeof createExchange>;

/** The lengths of the pieces that a reply would start elsewhere than at their beginning. */
async function lengthsOf(
  reply: Reply,
  pieceLengthMs: ExchangeParts['pieceLengthMs'],
): Promise<ReadonlyMap<string, number>> {
  const lengths = new Map<string, number>();
  for (const directive of reply?.response?.directives ?? []) {
    const stream = directive?.type === 'AudioPlayer.Play' ? directive.audioItem?.stream : undefined;
    if (!stream?.url || !stream.offsetInMilliseconds) continue;
    const lengthMs = await pieceLengthMs(stream.url);
    if (lengthMs !== undefined) lengths.set(stream.url, lengthMs);
  }
  return lengths;
}
