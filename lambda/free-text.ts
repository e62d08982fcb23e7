// The listener's own words, put together again from the carrier (which the intent's name tells) and the slots.
import type { Slot } from './slots/slot';
import type { Turn } from './turn';

/** Slots that Alexa fills in a form of her own, such as "PT10M": no words of the listener. */
const FORMAL_SLOTS = ['duration', 'until', 'time', 'day', 'atMost', 'thenDuration', 'thenUntil'];

/** Slots that hold what the listener said of themselves, whatever it resolves to. */
const OWN_WORDS = ['words', 'need', 'distress'];

/**
 * What was said, as far as Alexa tells it; empty where an intent brings no words. A slot that stands for a sound or a
 * session of ours says no more than that, and is left out. Never stored, never logged.
 */
export function freeText(turn: Turn): string {
  const { request, slots, catalog } = turn;
  if (request.type !== 'IntentRequest') return '';
  let text = catalog.carriers[request.intent.name] ?? '';
  for (const name in slots) {
    const slot = slots[name];
    if (slot && isFree(name, slot)) text = text ? `${text} ${slot.heard}` : slot.heard;
  }
  return text;
}

/** Intents whose one slot Alexa also fills with sentences that only resemble its values. */
const IN_OWN_WORDS = ['AskIntent', 'OtherThingsIntent', 'HurtIntent'];

/** True for free words, and for a sentence that filled a slot of questions or other things without being one of ours. */
export function isInOwnWords({ catalog, slots }: Turn, intent: string): boolean {
  if (catalog.carriers[intent] || intent === 'DistressIntent') return true;
  const [slot] = [slots.topic, slots.thing, slots.need].filter((one) => one !== undefined);
  return IN_OWN_WORDS.includes(intent) && slot?.ids.length === 0;
}

function isFree(name: string, { ids }: Slot): boolean {
  if (OWN_WORDS.includes(name)) return true;
  return ids.length === 0 && !FORMAL_SLOTS.includes(name);
}
