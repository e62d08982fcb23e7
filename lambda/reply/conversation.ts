// What we keep between two turns of one conversation, in Alexa's session attributes.

import type { TipKind } from '../catalog/catalog';

export type Conversation = {
  /** Library ids that were offered: "yes" starts the first, "the second one" the second. */
  readonly offers?: readonly string[];
  /** How long an offer is to last, where that was said; else as long as it usually does. */
  readonly seconds?: number;
  /** A question other than an offer that waits for yes or no. */
  readonly asks?:
    | 'resume'
    | 'say-again'
    | 'another-tip'
    | 'more'
    | 'next-day'
    | 'delete-everything'
    | 'count-anew'
    | 'reminder'
    | 'change-reminder';
  /** The time of day of the reminder that is asked about, such as "21:30". */
  readonly time?: string;
  /** Whether the listener wished for fewer words, as far as it is known. */
  readonly brief?: boolean;
  /** What was said last, for "say that again". */
  readonly said?: string;
  /** The tip that was told last. */
  readonly tip?: string;
  /** The kind of tip that was asked for; another is of the same kind. */
  readonly tipKind?: TipKind;
  /** How many requests in a row we did not understand. */
  readonly misses?: number;
  /** Items of a longer list that are still to be named by "more". */
  readonly more?: readonly string[];
};

/** Session attributes as a conversation. They are our own, given back by Alexa; anything else counts as none. */
export function readConversation(attributes: Readonly<Record<string, unknown>> | undefined): Conversation {
  return (attributes ?? {}) as Conversation;
}
