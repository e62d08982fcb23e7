// All that was heard, by day: the latest shelves as they stand, earlier ones from the tally, folded on the way.
import { dayOf } from './days';
import type { History } from './memory';
import { type Asking, ownRange } from './own';
import { dayShelf, type Play, shelfDayMs } from './plays';
import type { Profile } from './profile';
import { shelvesAmong, tallyAmong } from './reading';
import { softly } from './store-error';
import { FACTS, PLAYS_PREFIX, playsFact } from './table';
import { isSettled, type Part, type Tally, tallyUpdate, withFolded } from './tally';
import { NOTHING, sumOf, type Total, totalsByDay } from './totals';

type Shelves = ReadonlyMap<string, readonly Play[]>;

/** Tally, tips, profile, and the latest days of listening. */
const LATEST = 14;
/** Folding waits for this many settled shelves, so that it is one write in many reads. */
const FOLD_FROM = 5;

/** Reads what was heard, and folds settled shelves into the tally where enough of them have come together. */
export async function readHistory(asking: Asking, nowMs: number): Promise<History> {
  const { log } = asking;
  const range = { from: PLAYS_PREFIX, to: FACTS.tally, latestFirst: true, most: LATEST };
  const { owner: listener, profile, items: page, more } = await ownRange(asking, range, nowMs);
  const own = { ...asking, listener };
  const tally = tallyAmong(page, log);
  const latest = shelvesAmong(page, log);
  const earlier = more ? await readUnfolded(own, latest, tally, nowMs) : new Map();
  const shelves = new Map([...latest, ...earlier]);
  await fold(own, partsOf(shelves, profile), profile, tally, nowMs);
  return historyOf(partsOf(shelves, profile), profile, tally);
}

/** The shelves between those just read and those in the tally: none, unless nobody has asked for long. */
async function readUnfolded(
  { items, listener, limitMs, log }: Asking,
  latest: Shelves,
  tally: Tally,
  nowMs: number,
): Promise<Shelves> {
  const [earliest = dayShelf(nowMs)] = [...latest.keys()].filter(isDay).sort();
  if (earliest <= tally.folded) return new Map();
  const range = { from: playsFact(tally.folded), to: playsFact(earliest), latestFirst: true };
  return shelvesAmong((await items.query(listener, range, nowMs, limitMs)).items, log);
}

function partsOf(shelves: Shelves, profile: Profile | undefined): ReadonlyMap<string, Part> {
  const sinceMs = profile?.countedSinceMs ?? 0;
  const parts = [...shelves].map(([shelf, plays]): [string, Part] => {
    const counted = plays.filter(({ atMs }) => atMs >= sinceMs);
    return [shelf, totalsByDay(counted, profile?.zones ?? [])];
  });
  return new Map(parts);
}

/** Folds settled shelves. Failing, or losing to another request that folds at the same time, costs nothing. */
async function fold(
  { items, listener, limitMs, log }: Asking,
  parts: ReadonlyMap<string, Part>,
  profile: Profile | undefined,
  tally: Tally,
  nowMs: number,
): Promise<void> {
  const settled = [...parts].filter(([shelf]) => isDay(shelf) && isSettled(shelf, nowMs));
  const unfolded = settled.map(([shelf]) => shelf).filter((shelf) => shelf > tally.folded);
  const latest = unfolded.sort().at(-1);
  if (!latest || unfolded.length < FOLD_FROM || nowMs < tally.heldUntilMs) return;
  const folded = withFolded(tally, new Map(settled), latest, profile?.countedSinceMs ?? 0, nowMs);
  const update = tallyUpdate(tally, folded);
  await softly('fold', items.update(listener, FACTS.tally, update, 'NONE', limitMs), log);
}

/** What was heard by day: every shelf that was read, and the tally for those that were not. */
function historyOf(read: ReadonlyMap<string, Part>, profile: Profile | undefined, tally: Tally): History {
  const sinceMs = profile?.countedSinceMs ?? 0;
  const firstDay = dayOf(sinceMs, profile?.zones ?? []);
  const days = new Map<number, Total>();
  for (const part of new Map([...tally.parts, ...read]).values()) {
    for (const [day, total] of part) {
      if (day >= firstDay) days.set(day, sumOf([days.get(day) ?? NOTHING, total]));
    }
  }
  return { profile, days, longAgo: tally.countedSinceMs === sinceMs ? tally.longAgo : NOTHING };
}

function isDay(shelf: string): boolean {
  return shelfDayMs(shelf) !== undefined;
}
