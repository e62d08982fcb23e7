// The one table: its keys and its facts. Infrastructure, simulator and tests all make it from this description.
// No transactions, no secondary index: whatever a request needs stands in one item or in one range of facts.
import type { Listener } from './listener';

/** The key of every item: whose it is (the household), and which fact. */
export const PARTITION_KEY = 'listener';
export const SORT_KEY = 'fact';
/** Seconds since 1970 after which an item may go. Expiry lags, so readers treat a past one as absent. */
export const TTL_ATTRIBUTE = 'ttl';

/**
 * The facts sort so that one query gives what one answer needs: plays (a shelf for each day), profile, tips, totals.
 * Read backwards from the profile, the latest days come first.
 */
export const FACTS = { profile: 'profile', tips: 'tips', tally: 'totals' } as const;
export const PLAYS_PREFIX = 'plays#';

/** The fact of a shelf of plays, such as that of a day ("2026-11-23", UTC). */
export function playsFact(shelf: string): string {
  return PLAYS_PREFIX + shelf;
}

/** The sort keys of a person's facts begin with this: after all that the household shares. */
export function prefixOf({ person }: Listener): string {
  return person === undefined ? '' : `voice#${person}#`;
}

/** What CreateTable takes, beside the table's name. */
export const TABLE_DESCRIPTION = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: PARTITION_KEY, AttributeType: 'S' },
    { AttributeName: SORT_KEY, AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: PARTITION_KEY, KeyType: 'HASH' },
    { AttributeName: SORT_KEY, KeyType: 'RANGE' },
  ],
} as const;
