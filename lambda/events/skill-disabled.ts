import { withStore } from '../memory';
import type { EventReply } from '../reply/reply';
import type { Turn } from '../turn';

/** The skill's own types lack the body of this event. */
type SkillDisabled = { readonly body?: { readonly userInformationPersistenceStatus?: string } };

/**
 * The listener disabled the skill. Where Alexa says that their id will not come back, all that we keep goes, unless
 * they are known to have enabled the skill again since: events may come late.
 * https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export async function skillDisabled(turn: Turn): Promise<EventReply> {
  const { body } = turn.request as SkillDisabled;
  if (body?.userInformationPersistenceStatus === 'NOT_PERSISTED') {
    await withStore(turn, 'disabled', (listener) => turn.house.store.deleteIfDisabled(listener, turn.nowMs));
  }
  return [];
}
