// Chance that is the same on every machine: integer arithmetic only.

/** The next number, at least 0 and under 1. */
export type Random = () => number;

/**
 * Takes any text and gives the random numbers that belong to it. Two texts that differ in one letter give
 * streams that have nothing in common. The numbers are those of sfc32 (Chris Doty-Humphrey, PractRand), which
 * repeats after some 2^127 steps; its state is four FNV-1a hashes of the text.
 */
export function createRandom(seed: string): Random {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, a);
  let c = hash(seed, b);
  let counter = hash(seed, c);

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };

  // The first numbers still show the seed; sfc32's author throws twelve away.
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A number between two others, every value as likely. */
export function between(random: Random, least: number, most: number): number {
  return least + (most - least) * random();
}

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
}
