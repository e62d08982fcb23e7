// A slot as Alexa sends it, read once: what was heard, and the ids that it stands for.
// https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html#slot-object
import type { Intent, SlotValue, slu } from 'ask-sdk-model';

export type Slot = {
  /** What was heard: never an id, perhaps not a value of ours. */
  readonly heard: string;
  /** Ids that it stands for, the likeliest first; empty where it is no value that we know. */
  readonly ids: readonly string[];
};
export type Slots = Readonly<Record<string, Slot>>;

const MATCH = 'ER_SUCCESS_MATCH';

/** The filled slots of an intent. An empty or blank slot is left out. */
export function readSlots(intent: Intent): Slots {
  const slots: Record<string, Slot> = {};
  if (!intent.slots) return slots;
  for (const [name, { value, resolutions, slotValue }] of Object.entries(intent.slots)) {
    const simple = firstSimple(slotValue);
    const heard = (value ?? simple?.value ?? '').trim();
    if (heard !== '') slots[name] = { heard, ids: idsOf(resolutions ?? simple?.resolutions) };
  }
  return slots;
}

/** A slot that takes several values comes as a list: its first value stands for it. */
function firstSimple(slotValue: SlotValue | undefined) {
  if (slotValue?.type === 'Simple') return slotValue;
  const first = slotValue?.type === 'List' ? slotValue.values?.[0] : undefined;
  return first?.type === 'Simple' ? first : undefined;
}

function idsOf(resolutions: slu.entityresolution.Resolutions | undefined): string[] {
  const matches = (resolutions?.resolutionsPerAuthority ?? []).filter(({ status }) => status?.code === MATCH);
  return matches
    .flatMap(({ values }) => values.map(({ value }) => value.id))
    .filter((id) => id !== undefined);
}
