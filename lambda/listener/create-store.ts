// What the store does. Each operation is one item or one range of facts, and nothing is read to be written back.
import type { Log } from '../log';
import { profileUpdate } from './changes';
import { dayOf } from './days';
import { deleteListener } from './delete-listener';
import { readHistory } from './history';
import type { Items } from './items';
import { LIMITS, type Limits } from './limits';
import { reportUpdate, shelfOf } from './plays';
import { heardTipsAmong, profileAmong, shelvesAmong } from './reading';
import type { ListenerStore } from './store';
import { StoreError, softly } from './store-error';
import { FACTS, PLAYS_PREFIX, playsFact } from './table';
import { isLate, unfoldUpdate } from './tally';
import { chooseTip, NO_TIPS, tipGivenUpdate } from './tips';

/** Profile, two courses, and the latest days of listening. */
const RECENT = 6;

/** The store over the items of a table. */
export function createStore(
  items: Items,
  log: Log,
  { answerMs, decorationMs }: Limits = LIMITS,
): ListenerStore {
  const readProfile: ListenerStore['readProfile'] = async (listener, limitMs = answerMs) => {
    const item = await items.get(listener, FACTS.profile, limitMs);
    return item && profileAmong(new Map([[FACTS.profile, item]]), log);
  };

  return {
    readProfile,

    async remember(listener, changes, nowMs, limitMs = answerMs) {
      const update = profileUpdate(changes, nowMs);
      const item = await items.update(listener, FACTS.profile, update, 'ALL_NEW', limitMs);
      const profile = item && profileAmong(new Map([[FACTS.profile, item]]), log);
      if (profile) return profile;
      throw new StoreError('update', { cause: new Error('The profile is of a newer version.') });
    },

    async recordHeard(listener, report, nowMs) {
      const shelf = shelfOf(report.position, nowMs);
      if (isLate(shelf, nowMs)) {
        await items.update(listener, FACTS.tally, unfoldUpdate(shelf, nowMs), 'NONE', answerMs);
      }
      const update = reportUpdate(report, shelf);
      const before = await items.update(listener, playsFact(shelf), update, 'UPDATED_OLD', answerMs);
      const isNewShelf = before !== undefined && Object.keys(before).length === 0;
      if (!isNewShelf || (await items.has(listener, FACTS.profile, answerMs))) return;
      await deleteListener(items, listener, answerMs);
    },

    async readRecent(listener, nowMs, limitMs = answerMs) {
      const range = { from: PLAYS_PREFIX, to: FACTS.profile, latestFirst: true, most: RECENT };
      const page = await items.query(listener, range, nowMs, limitMs);
      const plays = [...shelvesAmong(page.items, log).values()].flat();
      return {
        profile: profileAmong(page.items, log),
        plays: plays.sort((one, other) => one.atMs - other.atMs),
      };
    },

    readHistory: (listener, nowMs) => readHistory({ items, listener, nowMs, limitMs: answerMs, log }),

    async giveTip(listener, wish, tips, nowMs) {
      const range = { from: FACTS.profile, to: FACTS.tips, latestFirst: false };
      const page = await softly('read tips', items.query(listener, range, nowMs, decorationMs), log);
      const heard = page ? heardTipsAmong(page.items, log) : NO_TIPS;
      const day = dayOf(nowMs, (page && profileAmong(page.items, log)?.zones) ?? []);
      const choice = chooseTip(listener, wish, tips, heard, day);
      if (page && choice?.isNew) {
        const update = tipGivenUpdate(choice.tip, heard, day, nowMs);
        await softly('note tip', items.update(listener, FACTS.tips, update, 'NONE', answerMs), log);
      }
      return choice?.tip;
    },

    deleteAll: (listener) => deleteListener(items, listener, answerMs),

    async deleteIfDisabled(listener, disabledMs) {
      const profile = await readProfile(listener);
      if (profile && profile.enabledMs > disabledMs) return false;
      await deleteListener(items, listener, answerMs);
      return true;
    },
  };
}
