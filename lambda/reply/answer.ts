// Short ways for a handler to answer in words. Which words, replies.yaml knows.
import { reprompt, say, type Values } from '../speech/say';
import type { Turn } from '../turn';
import type { Conversation } from './conversation';
import type { Ask, Card, Tell } from './reply';

type Extras = { readonly values?: Values; readonly stops?: boolean; readonly card?: Card };

/** Says a reply and ends. */
export function tell(turn: Turn, key: string, { values = {}, stops = false, card }: Extras = {}): Tell {
  return { kind: 'tell', say: say(turn.catalog, key, values, turn.requestId), stops, card };
}

/** Asks a reply's question and listens; the conversation says what an answer will mean. */
export function ask(
  turn: Turn,
  key: string,
  conversation: Conversation,
  { values = {}, stops = false, card }: Extras = {},
): Ask {
  return {
    kind: 'ask',
    say: say(turn.catalog, key, values, turn.requestId),
    reprompt: reprompt(turn.catalog, key, values),
    conversation,
    stops,
    card,
  };
}

/** Nothing is said and nothing asked; what plays is stopped. */
export const SILENT_STOP: Tell = { kind: 'tell', stops: true };
