// Every item says which version of its form it has. A reader lifts an older one; an unknown newer one, written by a
// later deployment that was rolled back, is neither read nor overwritten.
import { type Item, numberValue } from './attributes';
import type { Update } from './update';

const VERSION = 1;
/** Every item has it. */
export const VERSION_ATTRIBUTE = 'v';

/** The item in today's form, or undefined where it comes from a future that we do not know. */
export function lifted(item: Item): Item | undefined {
  const version = Number(item[VERSION_ATTRIBUTE]?.N ?? 0);
  // Items without a version were made by hand; their form is that of version 1.
  return version > VERSION ? undefined : item;
}

/** Marks what an update writes as today's form, and keeps it off items of a newer one. */
export function stamp(update: Update): void {
  update.set(VERSION_ATTRIBUTE, numberValue(VERSION));
  update.require(({ name, value }) => {
    const version = name(VERSION_ATTRIBUTE);
    return `attribute_not_exists(${version}) OR ${version} <= ${value(numberValue(VERSION))}`;
  });
}
