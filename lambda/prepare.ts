// What is slow the first time is done once while the skill starts, on a full core.
import { setFlagsFromString } from 'node:v8';
import type { Catalog } from './catalog/catalog';
import { findDistress } from './understanding/distress';
import { findNeed } from './understanding/need';

/**
 * How V8 compiles regular expressions. Ours are many and long, and each is asked a few times in a process's life: made
 * with care they take six times as long to compile, and once more when they are asked again, than they ever save.
 */
const QUICKLY_COMPILED = [
  '--no-regexp-optimization',
  '--no-regexp-peephole-optimization',
  '--regexp-tier-up-ticks=20',
];

/** Looks through a few words that the catalog itself has, so that no listener waits for tables and expressions. */
export function prepare({ carriers, understanding }: Catalog): void {
  for (const flag of QUICKLY_COMPILED) setFlagsFromString(flag);
  const [words = ''] = Object.values(carriers);
  findDistress(words, understanding);
  findNeed(words, understanding);
}
