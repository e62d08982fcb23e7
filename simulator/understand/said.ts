// What was understood, in the form in which a device takes it: an intent with all its slots, filled or not.
import type { Slot, slu } from 'ask-sdk-model';
import type { Said } from '../device/log';
import type { Ear } from './ear';
import type { Mention } from './mentions';
import type { Understood } from './understand';

/** Alexa's form of something understood. https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-types-reference.html#slot-object */
export function saidOf(understood: Understood, ear: Ear, skillId: string): Said {
  if (understood.launch) return { launch: true };
  const { intent, slots: filled, invoked, leaves } = understood;
  const declared =
    ear.model.interactionModel.languageModel.intents.find(({ name }) => name === intent)?.slots ?? [];
  const slots = declared.map(({ name }) => [name, slotOf(name, filled.get(name), skillId)] as const);
  return { intent, slots: Object.fromEntries(slots), invoked, ...(leaves && { leaves }) };
}

function slotOf(name: string, mention: Mention | undefined, skillId: string): Slot {
  if (!mention) return { name, confirmationStatus: 'NONE' };
  const { type, value } = mention;
  const resolved = type.startsWith('AMAZON.') ? undefined : resolutionsOf(mention, skillId);
  // Alexa sends `source` too, which the type does not know.
  const source = { source: 'USER' };
  return {
    name,
    value,
    confirmationStatus: 'NONE',
    ...source,
    ...(resolved && { resolutions: resolved }),
    slotValue: { type: 'Simple', value, ...(resolved && { resolutions: resolved }) },
  };
}

function resolutionsOf({ type, meanings }: Mention, skillId: string): slu.entityresolution.Resolutions {
  const authority = `amzn1.er-authority.echo-sdk.${skillId}.${type}`;
  const values = meanings.map(({ name, id = '' }) => ({ value: { name, id } }));
  const match = { authority, status: { code: 'ER_SUCCESS_MATCH' as const }, values };
  const noMatch = { authority, status: { code: 'ER_SUCCESS_NO_MATCH' as const } };
  // Alexa leaves `values` out where nothing matched, though the type asks for it.
  const resolution = values.length > 0 ? match : (noMatch as slu.entityresolution.Resolution);
  return { resolutionsPerAuthority: [resolution] };
}
