// What is slow the first time is done once while the skill starts, on a full core.
import type { Catalog } from './catalog/catalog';
import { findDistress } from './understanding/distress';
import { findNeed } from './understanding/need';

/** Looks through a few words that the catalog itself has, so that no listener waits for tables and expressions. */
export function prepare({ carriers, understanding }: Catalog): void {
  const [words = ''] = Object.values(carriers);
  findDistress(words, understanding);
  findNeed(words, understanding);
}
