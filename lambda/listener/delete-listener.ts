// "Delete everything": all items of a household, or of one person in it, page by page, until the table says that none
// is left.
import type { Items } from './items';
import type { Listener } from './listener';
import { StoreError } from './store-error';

/** The most that DynamoDB deletes in one call. */
const PAGE = 25;
/** A listener of many years has some 450 items, and a household has a few of them; Alexa waits eight seconds. */
const MOST_PAGES = 160;

/** Deletes until a read finds nothing. Throws a StoreError where something is still left in the end. */
export async function deleteListener(items: Items, owner: Listener, limitMs: number): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const facts = await items.facts(owner, PAGE, limitMs);
    if (facts.length === 0) return;
    await items.remove(owner, facts, limitMs);
  }
  throw new StoreError('delete', { cause: new Error('There are still items after all pages.') });
}
