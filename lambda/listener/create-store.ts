// What the store does. Each operation is one item or one range of facts, and nothing is read to be written back.
import type { Log } from '../log';
import { dayOf } from './days';
import { deleteListener } from './delete-listener';
import { readHistory } from './history';
import type { Items } from './items';
import { LIMITS, type Limits } from './limits';
import { type Listener, nameOf, shared } from './listener';
import { ownerFor, ownProfile, ownRange, profileOf } from './own';
import { personOf } from './play-id';
import { reportUpdate, shelfOf } from './plays';
import { heardTipsAmong } from './reading';
import { readCourse, readRecent } from './recent';
import { remember } from './remember';
import type { ListenerStore } from './store';
import { StoreError, softly } from './store-error';
import { FACTS, playsFact } from './table';
import { isLate, unfoldUpdate } from './tally';
import { chooseTip, NO_TIPS, tipGivenUpdate } from './tips';

/** The store over the items of a table. */
export function createStore(
  items: Items,
  log: Log,
  { answerMs, decorationMs }: Limits = LIMITS,
): ListenerStore {
  const asking = (listener: Listener, limitMs: number = answerMs) => ({ items, listener, limitMs, log });

  return {
    readProfile: (listener, limitMs) => ownProfile(asking(listener, limitMs)),

    async remember(listener, changes, nowMs, limitMs) {
      const profile = await remember(asking(listener, limitMs), changes, nowMs);
      if (profile) return profile;
      throw new StoreError('update', { cause: new Error('The profile is of a newer version.') });
    },

    async recordHeard({ household }, report, nowMs) {
      const owner = { household, person: personOf(report.position.playId) };
      const shelf = shelfOf(report.position.playId, nowMs);
      if (isLate(shelf, nowMs)) {
        await items.update(owner, FACTS.tally, unfoldUpdate(shelf, nowMs), 'NONE', answerMs);
      }
      const update = reportUpdate(report, shelf);
      const before = await items.update(owner, playsFact(shelf), update, 'UPDATED_OLD', answerMs);
      const isNewShelf = before !== undefined && Object.keys(before).length === 0;
      if (!isNewShelf || (await items.has(owner, FACTS.profile, answerMs))) return;
      await deleteListener(items, owner, answerMs);
    },

    readRecent: (listener, nowMs, limitMs) => readRecent(asking(listener, limitMs), nowMs),

    readCourse: (listener, nowMs) => readCourse(asking(listener), nowMs),

    readHistory: (listener, nowMs) => readHistory(asking(listener), nowMs),

    async giveTip(listener, wish, tips, nowMs) {
      const range = { from: FACTS.profile, to: FACTS.tips, latestFirst: false };
      const reading = ownRange(asking(listener, decorationMs), range, nowMs);
      const found = await softly('read tips', reading, log);
      const { owner = shared(listener), profile } = found ?? {};
      const heard = found ? heardTipsAmong(found.items, log) : NO_TIPS;
      const day = dayOf(nowMs, profile?.zones ?? []);
      const choice = chooseTip(nameOf(owner), wish, tips, heard, day);
      if (found && choice?.isNew) {
        const update = tipGivenUpdate(choice.tip, heard, day, nowMs);
        await softly('note tip', items.update(owner, FACTS.tips, update, 'NONE', answerMs), log);
      }
      return choice?.tip;
    },

    async deleteAll(listener) {
      const home = listener.person && (await profileOf(asking(listener), shared(listener)));
      const owner = home ? ownerFor(listener, home) : shared(listener);
      await deleteListener(items, owner, answerMs);
      return owner.person === undefined ? 'household' : 'person';
    },

    async deleteIfDisabled(listener, disabledMs) {
      const home = shared(listener);
      const profile = await profileOf(asking(listener), home);
      if (profile && profile.enabledMs > disabledMs) return false;
      await deleteListener(items, home, answerMs);
      return true;
    },
  };
}
