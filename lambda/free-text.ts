// The listener's own words, put together again from the carrier (which the intent's name tells) and the slot.
import type { Turn } from './turn';

/** All that was said, as far as Alexa tells it; empty where an intent brings no words. Never stored, never logged. */
export function freeText(turn: Turn): string {
  const { request, slots, catalog } = turn;
  if (request.type !== 'IntentRequest') return '';
  const carrier = catalog.carriers[request.intent.name];
  const words = Object.values(slots).map(({ heard }) => heard);
  return [carrier, ...words].filter(Boolean).join(' ');
}
