// Changes a profile, in one write and without a read.
import { type Changes, profileUpdate, unlessByPerson } from './changes';
import { type Listener, shared } from './listener';
import type { Asking } from './own';
import { personOf, playIdFor } from './play-id';
import type { Profile } from './profile';
import { profileAmong } from './reading';
import { FACTS } from './table';
import type { Update } from './update';

/**
 * Changes the profile that is meant and gives it as it is then; undefined where it is of a newer version. What plays on
 * for somebody stays theirs, whoever speaks. A known voice is tried as the household's: where that wishes to be known by
 * its voices the table refuses, and the person's own profile is changed: one refused write more, and only there.
 */
export async function remember(
  asking: Asking,
  changes: Changes,
  nowMs: number,
): Promise<Profile | undefined> {
  const { listener } = asking;
  const { person } = listener;
  const home = shared(listener);
  const update = profileUpdate(changes, nowMs);
  const playsFor = changes.played && personOf(changes.played.playId);
  if (playsFor !== undefined) return change(asking, { ...home, person: playsFor }, update);
  if (person === undefined || changes.byPerson !== undefined) return change(asking, home, update);
  unlessByPerson(update);
  const profile = await change(asking, home, update);
  return profile ?? change(asking, listener, profileUpdate(changesFor(person, changes), nowMs));
}

async function change(
  { items, limitMs, log }: Asking,
  owner: Listener,
  update: Update,
): Promise<Profile | undefined> {
  const item = await items.update(owner, FACTS.profile, update, 'ALL_NEW', limitMs);
  return item && profileAmong(new Map([[FACTS.profile, item]]), log);
}

/** The same changes for one person of the household: what they begin to play is theirs, and its id says so. */
function changesFor(person: string, { played, ...changes }: Changes): Changes {
  return played ? { ...changes, played: { ...played, playId: playIdFor(person, played.playId) } } : changes;
}
