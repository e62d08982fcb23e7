// Chance that can be repeated: the same seed gives the same night, the same ids, the same faults.

export type Random = {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from least to most, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
};

/** A stream of chance from a seed. The algorithm is mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function whole(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1));
  }
  function pick<T>(choices: readonly T[]): T {
    const chosen = choices[whole(0, choices.length - 1)];
    if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
    return chosen;
  }
  return { next, whole, pick };
}

/** A source of ids in the form of a UUID; the same seed gives the same ids in the same order. */
export function createIds(seed: number): () => string {
  const random = createRandom(seed);
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
}
