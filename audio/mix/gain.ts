/** The factor for a gain in dB. */
export const gainOfDb = (gainDb: number): number => 10 ** (gainDb / 20);

/** A fade's gain where it is so far along, 0 to 1: a raised cosine, level at both ends. Beyond them it stays. */
export function rise(along: number): number {
  const x = Math.min(1, Math.max(0, along));
  return 0.5 - 0.5 * Math.cos(Math.PI * x);
}
