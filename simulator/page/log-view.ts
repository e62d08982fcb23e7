// What happened, as turns of a conversation and as pairs of messages.
import type { Happening } from '../device/log';
import type { Refusal } from '../rules';

/** A turn that is shown: what somebody said, what was answered, what the device did. */
export type Turn =
  | { readonly by: 'you'; readonly text: string }
  | { readonly by: 'alexa'; readonly text: string }
  | { readonly by: 'note'; readonly text: string };

/** A request and its reply. */
export type Message = {
  readonly requestId: string;
  readonly title: string;
  readonly time: string;
  readonly request: unknown;
  readonly reply: unknown;
  readonly tookMs: number | undefined;
  readonly refusals: readonly Refusal[];
};

/** The turns that happenings add. */
export function turnsOf(happenings: readonly Happening[]): readonly Turn[] {
  return happenings.flatMap((one): readonly Turn[] => {
    switch (one.kind) {
      case 'said':
        return one.words ? [{ by: 'you', text: one.words }] : [];
      case 'spoken':
        return [{ by: 'alexa', text: one.text }];
      case 'plays':
        return [
          {
            by: 'note',
            text: `${one.behavior === 'REPLACE_ALL' ? 'Plays' : 'Then plays'} ${one.title ?? new URL(one.url).pathname}`,
          },
        ];
      case 'stops':
        return [{ by: 'note', text: 'Stops' }];
      case 'unrouted':
        return [{ by: 'note', text: `Alexa keeps this to herself: ${one.why}` }];
      case 'dropped':
        return [{ by: 'note', text: `Dropped: ${one.why}` }];
      case 'card':
        return [{ by: 'note', text: 'A card in the Alexa app' }];
      default:
        return [];
    }
  });
}

/** The messages with what happenings add to them, the newest first. */
export function withMessages(
  messages: readonly Message[],
  happenings: readonly Happening[],
): readonly Message[] {
  return happenings.reduce((known, one) => {
    if (one.kind === 'request') {
      const { request } = one.envelope;
      const title = request.type === 'IntentRequest' ? request.intent.name : request.type;
      const { requestId, timestamp } = request;
      const added = {
        requestId,
        title,
        time: timestamp.slice(11, 19),
        request: one.envelope,
        reply: undefined,
        tookMs: undefined,
        refusals: [],
      };
      return [added, ...known];
    }
    if (one.kind === 'reply') return changed(known, one.requestId, { reply: one.reply, tookMs: one.tookMs });
    if (one.kind === 'no-reply') return changed(known, one.requestId, { reply: { noReply: one.why } });
    if (one.kind === 'refused') {
      const refusals = known.find((message) => message.requestId === one.requestId)?.refusals ?? [];
      return changed(known, one.requestId, { refusals: [...refusals, one.refusal] });
    }
    return known;
  }, messages);
}

function changed(
  messages: readonly Message[],
  requestId: string,
  change: Partial<Message>,
): readonly Message[] {
  return messages.map((message) => (message.requestId === requestId ? { ...message, ...change } : message));
}
