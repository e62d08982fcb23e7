// From items as they stand in the table to what they mean. What makes no sense is dropped, and the log says where.
import type { Log } from '../log';
import { type Item, type Reader, readerOf } from './attributes';
import { type Play, playsFrom } from './plays';
import { type Profile, profileFrom } from './profile';
import { FACTS, PARTITION_KEY, PLAYS_PREFIX, SORT_KEY, TTL_ATTRIBUTE } from './table';
import { NO_TALLY, type Tally, tallyFrom } from './tally';
import { type HeardTips, heardTipsFrom } from './tips';
import { VERSION_ATTRIBUTE } from './version';

/** Items by fact, as they were read. */
type ItemsByFact = ReadonlyMap<string, Item>;

/** The profile among the items; undefined where there is none. */
export function profileAmong(items: ItemsByFact, log: Log): Profile | undefined {
  const item = items.get(FACTS.profile);
  return item && readWhole(item, FACTS.profile, profileFrom, log);
}

/** What is remembered of tips; nothing heard where there is no such item. */
export function heardTipsAmong(items: ItemsByFact, log: Log): HeardTips {
  return readWhole(items.get(FACTS.tips) ?? {}, FACTS.tips, heardTipsFrom, log);
}

/** The tally among the items; an empty one where there is none. */
export function tallyAmong(items: ItemsByFact, log: Log): Tally {
  const item = items.get(FACTS.tally);
  return item ? readWhole(item, FACTS.tally, tallyFrom, log) : NO_TALLY;
}

/** The plays among the items, by shelf. */
export function shelvesAmong(items: ItemsByFact, log: Log): ReadonlyMap<string, readonly Play[]> {
  const shelves = new Map<string, readonly Play[]>();
  for (const [fact, item] of items) {
    if (!fact.startsWith(PLAYS_PREFIX)) continue;
    const shelf = fact.slice(PLAYS_PREFIX.length);
    shelves.set(
      shelf,
      readWhole(item, PLAYS_PREFIX, (reader) => playsFrom(reader, shelf), log),
    );
  }
  return shelves;
}

function readWhole<T>(item: Item, fact: string, read: (reader: Reader) => T, log: Log): T {
  const reader = readerOf(item);
  const value = read(reader);
  for (const name of [VERSION_ATTRIBUTE, TTL_ATTRIBUTE]) reader.whole(name);
  for (const name of [PARTITION_KEY, SORT_KEY]) reader.text(name);
  const dropped = reader.dropped();
  if (dropped > 0) log('record read in part', { fact, dropped });
  return value;
}
