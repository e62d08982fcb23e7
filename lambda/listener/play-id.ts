// A play's id says when it began, in seconds, then something random, and at its end whose it is where it is one
// person's of a household: so events, which know nothing but their token, find the right shelf without a read, and the
// latest play is the one with the greatest id.
import { randomInt } from 'node:crypto';
import { CODE_LENGTH } from './listener';

const EPOCH_SECONDS = Date.UTC(2020, 0) / 1000;
const SIGN_COUNT = 36;
const TIME_LENGTH = 6;
const RANDOM_LENGTH = 4;
const PLAY_ID = new RegExp(`^[0-9a-z]{${TIME_LENGTH + RANDOM_LENGTH}}([0-9a-z]{${CODE_LENGTH}})?$`);
/** A play resumed after this is a play of its own, so that its minutes count for the day on which they are heard. */
const SAME_PLAY_MS = 4 * 3600 * 1000;

/** A new id, such as "3bxq0m7f2k". `random` gives a whole number from 0 to below its argument. */
export function newPlayId(nowMs: number, random: (below: number) => number = randomInt): string {
  const seconds = Math.max(0, Math.floor(nowMs / 1000) - EPOCH_SECONDS);
  return base36(seconds, TIME_LENGTH) + base36(random(SIGN_COUNT ** RANDOM_LENGTH), RANDOM_LENGTH);
}

/** When the play began; undefined for an id that is not of our making. */
export function playBeganMs(playId: string): number | undefined {
  if (!PLAY_ID.test(playId)) return undefined;
  return (Number.parseInt(playId.slice(0, TIME_LENGTH), SIGN_COUNT) + EPOCH_SECONDS) * 1000;
}

/** The id of a person's own play, from that of a play that was to be everybody's. */
export function playIdFor(person: string, playId: string): string {
  return playId + person;
}

/** The code of the person whose play it is; undefined for a play of the household. */
export function personOf(playId: string): string | undefined {
  return PLAY_ID.exec(playId)?.[1];
}

/** True where a resume goes on with this play; false where it should begin one of its own. */
export function isSamePlay(playId: string, nowMs: number): boolean {
  const beganMs = playBeganMs(playId);
  return beganMs !== undefined && nowMs - beganMs < SAME_PLAY_MS;
}

function base36(value: number, length: number): string {
  return value.toString(SIGN_COUNT).padStart(length, '0');
}
