// The calls that the store makes: items of one listener, by fact. dynamodb-items.ts makes them on DynamoDB.
import type { Item } from './attributes';
import type { Update } from './update';

/** Facts of one listener between two of them, both included: all, or `most` at once. */
export type Range = {
  readonly from: string;
  readonly to: string;
  readonly latestFirst: boolean;
  readonly most?: number;
};

/** Items by fact, in the order asked for, and whether there may be more. */
type Page = { readonly items: ReadonlyMap<string, Item>; readonly more: boolean };

export type Items = {
  readonly get: (listener: string, fact: string, limitMs: number) => Promise<Item | undefined>;
  /** Whether there is such an item, of any version: as it is now, and not as it was a moment ago. */
  readonly has: (listener: string, fact: string, limitMs: number) => Promise<boolean>;
  readonly query: (listener: string, range: Range, nowMs: number, limitMs: number) => Promise<Page>;
  /** Gives what was asked for in `returns` (an empty item where there is nothing), or undefined where refused. */
  readonly update: (
    listener: string,
    fact: string,
    update: Update,
    returns: 'ALL_NEW' | 'UPDATED_OLD' | 'NONE',
    limitMs: number,
  ) => Promise<Item | undefined>;
  /** Deletes up to 25 facts. What the table does not get to stays, and is no failure. */
  readonly remove: (listener: string, facts: readonly string[], limitMs: number) => Promise<void>;
  /** The first facts of a listener, of whatever version, expired or not. */
  readonly facts: (listener: string, most: number, limitMs: number) => Promise<readonly string[]>;
};
