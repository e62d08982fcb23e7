// "Delete everything": all items of a listener, page by page, until the table says that none is left.
import type { Items } from './items';
import { StoreError } from './store-error';

/** The most that DynamoDB deletes in one call. */
const PAGE = 25;
const CALL_MS = 1000;
/** A listener of many years has some 450 items; Alexa waits eight seconds. */
const MOST_PAGES = 40;

/** Deletes until a read finds nothing. Throws a StoreError where something is still left in the end. */
export async function deleteListener(items: Items, listener: string): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const facts = await items.facts(listener, PAGE, CALL_MS);
    if (facts.length === 0) return;
    await items.remove(listener, facts, CALL_MS);
  }
  throw new StoreError('delete', { cause: new Error('There are still items after all pages.') });
}
