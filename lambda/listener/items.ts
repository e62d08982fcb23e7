// The calls that the store makes: items of one owner (a household, or a person of it), by fact. dynamodb-items.ts makes
// them on DynamoDB.
import type { Item } from './attributes';
import type { Listener } from './listener';
import type { Update } from './update';

/** Facts of one owner between two of them, both included: all, or `most` at once. */
export type Range = {
  readonly from: string;
  readonly to: string;
  readonly latestFirst: boolean;
  readonly most?: number;
};

/** Items by fact, in the order asked for, and whether there may be more. */
type Page = { readonly items: ReadonlyMap<string, Item>; readonly more: boolean };

export type Items = {
  readonly get: (owner: Listener, fact: string, limitMs: number) => Promise<Item | undefined>;
  /** Whether there is such an item, of any version: as it is now, and not as it was a moment ago. */
  readonly has: (owner: Listener, fact: string, limitMs: number) => Promise<boolean>;
  readonly query: (owner: Listener, range: Range, nowMs: number, limitMs: number) => Promise<Page>;
  /** Gives what was asked for in `returns` (an empty item where there is nothing), or undefined where refused. */
  readonly update: (
    owner: Listener,
    fact: string,
    update: Update,
    returns: 'ALL_NEW' | 'UPDATED_OLD' | 'NONE',
    limitMs: number,
  ) => Promise<Item | undefined>;
  /** Deletes up to 25 facts. What the table does not get to stays, and is no failure. */
  readonly remove: (owner: Listener, facts: readonly string[], limitMs: number) => Promise<void>;
  /** The first facts of an owner, of whatever version, expired or not: of a household with those of its persons. */
  readonly facts: (owner: Listener, most: number, limitMs: number) => Promise<readonly string[]>;
};
