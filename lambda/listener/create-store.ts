// What the store does. Each operation is one item or one range of facts, and nothing is read to be written back.
import type { Log } from '../log';
import { dayOf } from './days';
import { deleteListener } from './delete-listener';
import { readHistory } from './history';
import type { Items, Range } from './items';
import { LIMITS, type Limits } from './limits';
import { type Listener, nameOf, shared } from './listener';
import type { Recent } from './memory';
import { type Found, ownerFor, ownProfile, ownRange, profileOf } from './own';
import { personOf } from './play-id';
import { reportUpdate, shelfOf } from './plays';
import { heardTipsAmong, shelvesAmong } from './reading';
import { remember } from './remember';
import type { ListenerStore } from './store';
import { StoreError, softly } from './store-error';
import { FACTS, PLAYS_PREFIX, playsFact } from './table';
import { isLate, unfoldUpdate } from './tally';
import { chooseTip, NO_TIPS, tipGivenUpdate } from './tips';

/** The profile and the latest three days of listening: under 4 KB for whoever listens a few times a day. */
const RECENT: Range = { from: PLAYS_PREFIX, to: FACTS.profile, latestFirst: true, most: 4 };

/** The store over the items of a table. */
export function createStore(
  items: Items,
  log: Log,
  { answerMs, decorationMs }: Limits = LIMITS,
): ListenerStore {
  const asking = (listener: Listener, limitMs: number = answerMs) => ({ items, listener, limitMs, log });

  const recentIn = ({ profile, items: read }: Found): Recent => {
    const plays = [...shelvesAmong(read, log).values()].flat();
    return { profile, plays: plays.sort((one, other) => one.atMs - other.atMs) };
  };

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

    async readRecent(listener, nowMs, limitMs) {
      return recentIn(await ownRange(asking(listener, limitMs), RECENT, nowMs));
    },

    async readCourse(listener, nowMs) {
      const found = await ownRange(asking(listener), RECENT, nowMs);
      const shelf = unreadCourseShelf(found, nowMs);
      if (!shelf) return recentIn(found);
      const range = { from: shelf, to: shelf, latestFirst: true };
      const earlier = await items.query(found.owner, range, nowMs, answerMs);
      return recentIn({ ...found, items: new Map([...found.items, ...earlier.items]) });
    },

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

/** The shelf with the play of the course's latest day, where that was begun before the days that were read. */
function unreadCourseShelf({ profile, items, more }: Found, nowMs: number): string | undefined {
  const place = profile?.courses.get(profile.course ?? '');
  if (!place?.playId || !more) return undefined;
  const fact = playsFact(shelfOf(place.playId, nowMs));
  return [...items.keys()].some((read) => read <= fact) ? undefined : fact;
}
