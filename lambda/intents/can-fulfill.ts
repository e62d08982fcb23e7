import type { canfulfill, Response } from 'ask-sdk-model';
import { isRouted } from '../routes';
import { readSlots } from '../slots/slot';
import type { Turn } from '../turn';

/**
 * Alexa asks, on behalf of somebody who named no skill, whether we could serve a request. Answered without any
 * effect. https://developer.amazon.com/docs/alexa/custom-skills/implement-canfulfillintentrequest-for-name-free-interaction.html
 */
export function canFulfill(turn: Turn): Response {
  const { intent } = turn.request as canfulfill.CanFulfillIntentRequest;
  const known = isRouted(turn, intent.name);
  const answers = Object.entries(readSlots(intent)).map(([name, { ids }]) => {
    // Values of Alexa's own types are not resolved: only one of our types can be unknown to us.
    const isKnown = known && (ids.length > 0 || intent.slots?.[name]?.resolutions === undefined);
    const answer: canfulfill.CanFulfillSlot = {
      canUnderstand: isKnown ? 'YES' : 'NO',
      canFulfill: isKnown ? 'YES' : 'NO',
    };
    return [name, answer] as const;
  });
  const canAll = known && answers.every(([, { canFulfill: can }]) => can === 'YES');
  return {
    canFulfillIntent: {
      canFulfill: canAll ? 'YES' : known ? 'MAYBE' : 'NO',
      slots: Object.fromEntries(answers),
    },
  };
}
