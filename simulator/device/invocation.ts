// Calling the skill as Alexa does: one message in, one message out, in at most eight seconds of real time.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

/** The skill, as a function. */
export type Invoke = (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;

/** What the skill answered, before anybody has looked whether it is a proper reply. */
export type Reply = ResponseEnvelope;

/** "About 8 s, progressive responses included": Alexa docs, "Send the User a Progressive Response". */
const PATIENCE_MS = 8000;

/** Why there is no reply: Alexa tells the skill by this type in the request that follows. */
export type Silence = { readonly type: 'INVALID_RESPONSE' | 'ENDPOINT_TIMEOUT'; readonly why: string };

export type Invocation = { readonly tookMs: number } & (
  | { readonly reply: Reply }
  | { readonly silence: Silence }
);

/** Asks the skill and waits as long as Alexa does. Never throws: a skill that does is an answer too. */
export async function call(invoke: Invoke, envelope: RequestEnvelope): Promise<Invocation> {
  const startMs = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Silence>((resolve) => {
    timer = setTimeout(
      () => resolve({ type: 'ENDPOINT_TIMEOUT', why: 'no answer in 8 seconds' }),
      PATIENCE_MS,
    );
  });
  try {
    // Alexa and the skill share no memory: what crosses is JSON, so an undefined field or a Date is caught here.
    const answer = invoke(structuredClone(envelope)).then((reply) => ({ reply: overTheWire(reply) }));
    const first = await Promise.race([answer, patience]);
    const tookMs = performance.now() - startMs;
    return 'reply' in first ? { tookMs, reply: first.reply } : { tookMs, silence: first };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { tookMs: performance.now() - startMs, silence: { type: 'INVALID_RESPONSE', why } };
  } finally {
    clearTimeout(timer);
  }
}

function overTheWire(reply: Reply): Reply {
  return reply === undefined ? reply : JSON.parse(JSON.stringify(reply));
}
