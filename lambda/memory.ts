// What a turn asks of the store. A table that is slow or away never keeps sound or words from a listener: here its
// failures end as a line in the log, and the caller gets nothing.
import type { Changes } from './listener/changes';
import type { Listener } from './listener/listener';
import type { Profile } from './listener/profile';
import type { ListenerStore } from './listener/store';
import { softly } from './listener/store-error';
import type { Turn } from './turn';

/** The listener's profile; undefined for somebody new, without an id, or while the table cannot be read. */
export async function recall(turn: Turn): Promise<Profile | undefined> {
  const profile = await withStore(turn, 'recall', (listener) => turn.house.store.readProfile(listener));
  return noted(turn, profile);
}

/** Changes the profile and gives it as it is then; undefined where that could not be done. */
export async function remember(turn: Turn, changes: Changes): Promise<Profile | undefined> {
  return noted(
    turn,
    await withStore(turn, 'remember', (listener) => turn.house.store.remember(listener, changes, turn.nowMs)),
  );
}

/** What turns have read of the profile, so that it need not be read twice. */
const read = new WeakMap<Turn, { readonly profile: Profile | undefined }>();

/** Reads something that the profile comes with, and keeps that for the rest of the turn; undefined where it failed. */
export async function recallWith<T extends { readonly profile: Profile | undefined }>(
  turn: Turn,
  doing: string,
  read: (store: ListenerStore, listener: Listener) => Promise<T>,
): Promise<T | undefined> {
  const found = await withStore(turn, doing, (listener) => read(turn.house.store, listener));
  noted(turn, found?.profile);
  return found;
}

function noted(turn: Turn, profile: Profile | undefined): Profile | undefined {
  read.set(turn, { profile });
  return profile;
}

/** The profile that this turn has read already, or that there was none to read; undefined where it has not read. */
export function alreadyRead(turn: Turn): { readonly profile: Profile | undefined } | undefined {
  return read.get(turn);
}

/** Turns in which the table did not answer: it is not asked again, for somebody is waiting. */
const inVain = new WeakSet<Turn>();

/** Runs something against the store that an answer can do without. */
export async function withStore<T>(
  turn: Turn,
  doing: string,
  operation: (listener: Listener) => Promise<T>,
): Promise<T | undefined> {
  if (turn.listener === undefined || inVain.has(turn)) return undefined;
  const answer = operation(turn.listener);
  answer.catch(() => inVain.add(turn));
  return softly(doing, answer, turn.house.log);
}
