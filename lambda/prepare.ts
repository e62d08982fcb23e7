// What is slow the first time is done once while the skill starts: the patterns of understanding are compiled when they
// first meet a text, and compiled better when they meet a second one.
import type { Catalog } from './catalog/catalog';
import { findDistress } from './understanding/distress';
import { findNeed } from './understanding/need';

const REHEARSALS = 3;

/** Looks through a few texts of the catalog itself, so that no listener waits for it. */
export function prepare({ tips, understanding }: Catalog): void {
  for (const { tip } of tips.slice(0, REHEARSALS)) {
    findDistress(tip, understanding.distress);
    findNeed(tip, understanding.need);
  }
}
