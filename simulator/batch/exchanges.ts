// What happened on a device, told as exchanges: a request, and all that its reply made the device do.
import type { RequestEnvelope, ui } from 'ask-sdk-model';
import type { Reply } from '../device/invocation';
import type { Happening } from '../device/log';
import type { Refusal } from '../rules';

export type Plays = Pick<Extract<Happening, { kind: 'plays' }>, 'url' | 'offsetMs' | 'behavior' | 'title'>;

/** A request to the skill and what came of it. */
export type Exchange = {
  readonly envelope: RequestEnvelope;
  readonly elapsedMs: number;
  readonly reply: Reply | undefined;
  /** Why there is no reply. */
  readonly silence: string | undefined;
  readonly tookMs: number;
  /** The words that were heard, and the SSML they were written in. */
  readonly spoken: readonly string[];
  readonly ssml: readonly string[];
  readonly plays: readonly Plays[];
  readonly stops: boolean;
  readonly card: ui.Card | undefined;
  readonly refusals: readonly Refusal[];
};

/** What happened apart from any request: the reprompt, a piece that the device dropped. */
export type Aside = Extract<Happening, { kind: 'spoken' | 'dropped' | 'underrun' | 'lost' }>;

export type Telling = { readonly exchanges: readonly Exchange[]; readonly asides: readonly Aside[] };

/** Sorts happenings into exchanges. */
export function tell(happenings: readonly Happening[]): Telling {
  const requests = happenings.flatMap((one) => (one.kind === 'request' ? [one] : []));
  const spans = requests.map((request, index) => {
    const from = happenings.indexOf(request);
    const next = requests[index + 1];
    return happenings.slice(from, next ? happenings.indexOf(next) : undefined);
  });
  return { exchanges: spans.flatMap(exchangeOf), asides: happenings.filter(isAside) };
}

function exchangeOf(span: readonly Happening[]): readonly Exchange[] {
  const [request] = span;
  if (request?.kind !== 'request') return [];
  const { requestId } = request.envelope.request;
  const reply = span.find((one) => one.kind === 'reply');
  const silence = span.find((one) => one.kind === 'no-reply');
  const speeches = span.flatMap((one) => (one.kind === 'spoken' && one.how !== 'reprompt' ? [one] : []));
  return [
    {
      envelope: request.envelope,
      elapsedMs: request.elapsedMs,
      reply: reply?.reply,
      silence: silence?.why,
      tookMs: reply?.tookMs ?? 0,
      spoken: speeches.map((one) => one.text),
      ssml: speeches.map((one) => one.ssml),
      plays: span.flatMap((one) =>
        one.kind === 'plays'
          ? [{ url: one.url, offsetMs: one.offsetMs, behavior: one.behavior, title: one.title }]
          : [],
      ),
      stops: span.some(
        (one) => one.kind === 'stops' || (one.kind === 'clears' && one.behavior === 'CLEAR_ALL'),
      ),
      card: span.find((one) => one.kind === 'card')?.card,
      refusals: span.flatMap((one) =>
        one.kind === 'refused' && one.requestId === requestId ? [one.refusal] : [],
      ),
    },
  ];
}

function isAside(one: Happening): one is Aside & Happening {
  if (one.kind === 'spoken') return one.how === 'reprompt';
  return one.kind === 'dropped' || one.kind === 'underrun' || one.kind === 'lost';
}
