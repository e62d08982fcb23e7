// What free words may end in (lambda/understanding/request.ts): samples of the model that have no slots.
import type { Requests } from '../../lambda/understanding/request';
import { expand } from './expand';
import type { Language } from './read-content';

/** Shorter sentences are also ends of others: "... and that was the end of it". */
const LEAST_WORDS = 3;

/** The sentences of the intents that `endsFreeWords`, and the words that come before a wish. */
export function requestsOf({ intents }: Language): Requests {
  const ending = Object.entries(intents).filter(([, { endsFreeWords }]) => endsFreeWords);
  return {
    endings: Object.fromEntries(
      ending.map(([name, { samples }]) => [name, [...new Set(samples.flatMap(expand).filter(isWhole))]]),
    ),
    wishes: Object.values(intents).flatMap(({ wishes = [] }) => wishes),
  };
}

function isWhole(sample: string): boolean {
  return !sample.includes('{') && sample.split(' ').length >= LEAST_WORDS;
}
