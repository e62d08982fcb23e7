// Of whom a request reads: of the household; of the person who spoke where the household wishes to be known by its
// voices and Alexa knew this one. The household's profile says so, and is in whatever is read anyway: so a known voice
// costs nothing where nobody wished for it, and one read more where somebody did.
import type { Log } from '../log';
import type { Item } from './attributes';
import type { Items, Range } from './items';
import { type Listener, shared } from './listener';
import type { Profile } from './profile';
import { profileAmong } from './reading';
import { FACTS } from './table';

/** What a read is made with. */
export type Asking = {
  readonly items: Items;
  readonly listener: Listener;
  readonly limitMs: number;
  readonly log: Log;
};

/** What was read, and of whom: the household or the person. */
export type Found = {
  readonly owner: Listener;
  readonly profile: Profile | undefined;
  readonly items: ReadonlyMap<string, Item>;
  readonly more: boolean;
};

/** Whose memory is meant, from what the household's profile says. */
export function ownerFor(listener: Listener, home: Profile | undefined): Listener {
  return home?.byPerson ? listener : shared(listener);
}

/** A range of facts that has the profile in it. */
export async function ownRange(asking: Asking, range: Range, nowMs: number): Promise<Found> {
  const home = await rangeOf(asking, shared(asking.listener), range, nowMs);
  const owner = ownerFor(asking.listener, home.profile);
  return owner.person === undefined ? home : rangeOf(asking, owner, range, nowMs);
}

async function rangeOf(
  { items, limitMs, log }: Asking,
  owner: Listener,
  range: Range,
  nowMs: number,
): Promise<Found> {
  const page = await items.query(owner, range, nowMs, limitMs);
  return { owner, profile: profileAmong(page.items, log), ...page };
}

/** The profile alone. */
export async function ownProfile(asking: Asking): Promise<Profile | undefined> {
  const home = await profileOf(asking, shared(asking.listener));
  const owner = ownerFor(asking.listener, home);
  return owner.person === undefined ? home : profileOf(asking, owner);
}

/** The profile of the household, or of a person in it. */
export async function profileOf(
  { items, limitMs, log }: Asking,
  owner: Listener,
): Promise<Profile | undefined> {
  const item = await items.get(owner, FACTS.profile, limitMs);
  return item && profileAmong(new Map([[FACTS.profile, item]]), log);
}
