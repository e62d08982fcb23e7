// Short ways for a handler to answer in words. Which words, replies.yaml knows.
import { hash } from '../hash';
import type { Screen } from '../screens/screen';
import { brief, reprompt, sayVariant, type Values } from '../speech/say';
import type { Turn } from '../turn';
import type { Conversation } from './conversation';
import type { Ask, Card, ConsentCard, Tell } from './reply';

type Extras<C> = {
  readonly values?: Values;
  readonly stops?: boolean;
  readonly card?: C;
  readonly screen?: Screen;
};

/** Says a reply and ends. */
export function tell(
  turn: Turn,
  key: string,
  { values = {}, stops = false, card, screen }: Extras<Card | ConsentCard> = {},
): Tell {
  return { kind: 'tell', ...words(turn, key, values), stops, card, screen };
}

/** Asks a reply's question and listens; the conversation says what an answer will mean. */
export function ask(
  turn: Turn,
  key: string,
  conversation: Conversation,
  { values = {}, stops = false, card, screen }: Extras<Card> = {},
): Ask {
  return {
    kind: 'ask',
    ...words(turn, key, values),
    reprompt: reprompt(turn.catalog, key, values),
    conversation,
    stops,
    card,
    screen,
  };
}

/** A reply's words, full and few: by default the variant that falls to the request. */
export function words(
  { catalog, requestId }: Turn,
  key: string,
  values: Values,
  variant: number = hash(requestId),
): Required<Pick<Ask, 'say' | 'brief'>> {
  return {
    say: sayVariant(catalog, key, values, variant),
    brief: brief(catalog, key, values, variant),
  };
}

/** Nothing is said and nothing asked; what plays is stopped. */
export const SILENT_STOP: Tell = { kind: 'tell', stops: true };
