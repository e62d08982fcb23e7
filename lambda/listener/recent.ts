// The profile and the latest plays: enough for a greeting, for "continue", and for the day of a course.
import type { Range } from './items';
import type { Recent } from './memory';
import { type Asking, type Found, ownRange } from './own';
import { shelfOf } from './plays';
import type { Profile } from './profile';
import { shelvesAmong } from './reading';
import { FACTS, PLAYS_PREFIX, playsFact } from './table';

/** The profile and the latest day of listening: under 4 KB at twenty plays a day, each resumed once. */
const LATEST_DAY = latestDays(1);
/** A day of a course is often followed by days of other sounds before the next one is begun. */
const LATEST_DAYS = latestDays(3);

function latestDays(days: number): Range {
  return { from: PLAYS_PREFIX, to: FACTS.profile, latestFirst: true, most: 1 + days };
}

/** Reads the profile and the plays of the latest day, where the last play is, if it was reported. */
export function readRecent(asking: Asking, nowMs: number): Promise<Recent> {
  return readWith(asking, LATEST_DAY, nowMs, ({ last }) => last?.position.playId);
}

/** Reads the profile, the plays of the latest days, and that of the course's latest day. */
export function readCourse(asking: Asking, nowMs: number): Promise<Recent> {
  return readWith(asking, LATEST_DAYS, nowMs, ({ course, courses }) => courses.get(course ?? '')?.playId);
}

/** Reads a range, and the shelf of the play that is asked for where it was not in it. */
async function readWith(
  asking: Asking,
  range: Range,
  nowMs: number,
  playIdIn: (profile: Profile) => string | undefined,
): Promise<Recent> {
  const found = await ownRange(asking, range, nowMs);
  const playId = found.profile && playIdIn(found.profile);
  const missing = playId && missingShelf(found, shelfOf(playId, nowMs));
  const items = missing ? await withFact(asking, found, missing, nowMs) : found.items;
  const plays = [...shelvesAmong(items, asking.log).values()].flat();
  return { profile: found.profile, plays: plays.sort((one, other) => one.atMs - other.atMs) };
}

/** A shelf's fact, where it lies before all that was read: what is later than anything read does not exist. */
function missingShelf({ items, more }: Found, shelf: string): string | undefined {
  const fact = playsFact(shelf);
  return !more || [...items.keys()].some((read) => read <= fact) ? undefined : fact;
}

async function withFact({ items, limitMs }: Asking, found: Found, fact: string, nowMs: number) {
  const range = { from: fact, to: fact, latestFirst: true };
  const { items: earlier } = await items.query(found.owner, range, nowMs, limitMs);
  return new Map([...found.items, ...earlier]);
}
