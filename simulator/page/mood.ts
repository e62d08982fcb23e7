// What the Echo is doing, in one word: the ring of light shows it.
export type Mood = 'listening' | 'speaking' | 'playing' | 'resting';

/** Of all that goes on at once, what the ring shows. */
export function moodOf(speaks: boolean, listens: boolean, plays: boolean): Mood {
  if (speaks) return 'speaking';
  if (listens) return 'listening';
  return plays ? 'playing' : 'resting';
}
