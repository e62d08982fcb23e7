// The tally: totals of days that are over, folded into one item, so that a year of listening is read at once.
//
// A shelf's part of it is a function of the shelf alone, so folding a shelf again, or twice at once, gives the same:
// nothing is ever added to what stands there. The shelves stay until they expire, and one that was read counts
// itself, so the tally speaks only for those that were not.
import { numberValue, type Reader, textValue } from './attributes';
import { dayShelf, PLAYS_KEPT_DAYS, shelfDayMs } from './plays';
import { NOTHING, sumOf, type Total } from './totals';
import { newUpdate, type Update } from './update';
import { stamp } from './version';

/** What one shelf holds, by the listener's days: they begin and end at other times than a shelf's day. */
export type Part = ReadonlyMap<number, Total>;

export type Tally = {
  /** The latest shelf that is folded; it and all before it are in `parts`. */
  readonly folded: string;
  /** Nothing is to be folded before this: a late report is on its way to its shelf. */
  readonly heldUntilMs: number;
  readonly revision: number;
  readonly parts: ReadonlyMap<string, Part>;
  /** The sum of what was heard so long ago that its plays have expired. */
  readonly longAgo: Total;
  /** The beginning of the count that `longAgo` belongs to. */
  readonly countedSinceMs: number;
};

const DAY_MS = 24 * 3600 * 1000;
/** Long enough for a request to end, one way or the other. */
const HOLD_MS = 60_000;

/** A tally in which nothing is folded. */
export const NO_TALLY: Tally = {
  folded: '',
  heldUntilMs: 0,
  revision: 0,
  parts: new Map(),
  longAgo: NOTHING,
  countedSinceMs: 0,
};

/** True where a shelf may be folded: its day has been over for three days. */
export function isSettled(shelf: string, nowMs: number): boolean {
  return nowMs >= (shelfDayMs(shelf) ?? Number.POSITIVE_INFINITY) + 4 * DAY_MS;
}

/** True where a report comes so late that its shelf may have been folded, or is about to be. */
export function isLate(shelf: string, nowMs: number): boolean {
  return nowMs >= (shelfDayMs(shelf) ?? Number.POSITIVE_INFINITY) + 3 * DAY_MS;
}

/** Before a late report is written: its shelf counts as not folded, and stays so until the report is surely there. */
export function unfoldUpdate(shelf: string, nowMs: number): Update {
  const update = newUpdate();
  stamp(update);
  update.set('folded', textValue(dayShelf((shelfDayMs(shelf) ?? 0) - DAY_MS)));
  update.set('heldUntil', numberValue(nowMs + HOLD_MS));
  update.increase('revision', 1);
  update.require(({ name, value }) => `${name('folded')} >= ${value(textValue(shelf))}`);
  // A revision that is no number cannot be increased: such a tally was not written by us, and the report still counts.
  update.require(({ name, value }) => `${name('revision')} >= ${value(numberValue(0))}`);
  return update;
}

/** The tally with these shelves folded into it, up to and with `folded`, and what has expired in sum. */
export function withFolded(
  tally: Tally,
  shelves: ReadonlyMap<string, Part>,
  folded: string,
  countedSinceMs: number,
  nowMs: number,
): Tally {
  const expired = dayShelf(nowMs - (PLAYS_KEPT_DAYS + 1) * DAY_MS);
  const all = [...new Map([...tally.parts, ...shelves])];
  const longAgo = tally.countedSinceMs === countedSinceMs ? tally.longAgo : NOTHING;
  const justExpired = all.filter(([shelf]) => shelf < expired).flatMap(([, part]) => [...part.values()]);
  return {
    folded,
    heldUntilMs: tally.heldUntilMs,
    revision: tally.revision + 1,
    parts: new Map(all.filter(([shelf]) => shelf >= expired)),
    longAgo: sumOf([longAgo, ...justExpired]),
    countedSinceMs,
  };
}

/** The update that writes a tally in place of the one it was made from; it does not happen where that has changed. */
export function tallyUpdate(before: Tally, after: Tally): Update {
  const update = newUpdate();
  stamp(update);
  update.set('folded', textValue(after.folded));
  update.set('revision', numberValue(after.revision));
  update.set('countedSince', numberValue(after.countedSinceMs));
  update.set('longAgo', textValue(totalText(after.longAgo)));
  const months = monthTexts(after.parts);
  for (const [month, text] of months) update.set(month, textValue(text));
  for (const month of monthTexts(before.parts).keys()) if (!months.has(month)) update.remove(month);
  update.require(({ name, value }) => {
    const revision = name('revision');
    if (before.revision === 0) return `attribute_not_exists(${revision})`;
    return `${revision} = ${value(numberValue(before.revision))}`;
  });
  return update;
}

/** Reads a tally. */
export function tallyFrom(item: Reader): Tally {
  const months = item.namesUnder('').filter((name) => /^\d{4}-\d\d$/.test(name));
  const parts = new Map(months.flatMap((month) => partsFrom(month, item.text(month) ?? '')));
  return {
    folded: item.text('folded') ?? '',
    heldUntilMs: item.whole('heldUntil') ?? 0,
    revision: item.whole('revision') ?? 0,
    parts,
    longAgo: totalFrom(item.text('longAgo') ?? '') ?? NOTHING,
    countedSinceMs: item.whole('countedSince') ?? 0,
  };
}

/** A month's text, such as "22:600:1 23-:28800:0": day of the shelf, listener's day the one before (-) or after (+), total. */
function monthTexts(parts: ReadonlyMap<string, Part>): ReadonlyMap<string, string> {
  const months = new Map<string, string[]>();
  for (const [shelf, part] of parts) {
    const month = shelf.slice(0, 7);
    const entries = [...part].map(
      ([day, total]) => `${shelf.slice(8)}${offsetSign(shelf, day)}:${totalText(total)}`,
    );
    months.set(month, [...(months.get(month) ?? []), ...entries]);
  }
  return new Map(
    [...months]
      .filter(([, entries]) => entries.length > 0)
      .map(([month, entries]) => [month, entries.sort().join(' ')]),
  );
}

function partsFrom(month: string, text: string): [string, Part][] {
  const parts = new Map<string, Map<number, Total>>();
  for (const entry of text.split(' ')) {
    const match = /^(\d\d)([-+]?):(.+)$/.exec(entry);
    const total = totalFrom(match?.[3] ?? '');
    const dayMs = shelfDayMs(`${month}-${match?.[1]}`);
    if (!total || dayMs === undefined || Number.isNaN(dayMs)) continue;
    const shelf = `${month}-${match?.[1]}`;
    const day = dayMs / DAY_MS + OFFSETS.indexOf(match?.[2] ?? '') - 1;
    parts.set(shelf, (parts.get(shelf) ?? new Map()).set(day, total));
  }
  return [...parts];
}

const OFFSETS = ['-', '', '+'];

function offsetSign(shelf: string, day: number): string {
  return OFFSETS[day - (shelfDayMs(shelf) ?? 0) / DAY_MS + 1] ?? '';
}

function totalText({ seconds, sessions }: Total): string {
  return `${seconds}:${sessions}`;
}

/** A total as it is written, and as it once was: with the seconds of sessions in the middle. */
function totalFrom(text: string): Total | undefined {
  const match = /^(\d{1,9}):(?:\d{1,9}:)?(\d{1,5})$/.exec(text);
  return match ? { seconds: Number(match[1]), sessions: Number(match[2]) } : undefined;
}
