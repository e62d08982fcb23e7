// Plays for tests: short ways to say what a listener heard.
import type { Limits } from '../../../lambda/listener/limits';
import type { Listener } from '../../../lambda/listener/listener';
import { newPlayId } from '../../../lambda/listener/play-id';
import type { Report } from '../../../lambda/listener/plays';
import type { Item } from '../../../lambda/playback/plan';
import { beginning, type Position } from '../../../lambda/playback/position';

/** Monday evening in New York, Tuesday already in UTC. */
export const NOW = Date.UTC(2026, 10, 24, 1, 30);
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const RAIN: Item = { kind: 'sound', sound: 'rain', seconds: 1800 };
export const NIGHT: Item = { kind: 'sound', sound: 'rain', seconds: 8 * 3600 };
export const BREAK: Item = {
  kind: 'session',
  language: 'en',
  session: 'self-compassion-break',
  seconds: 300,
};

export function courseDay(day: number, course = 'first-steps'): Item {
  return { kind: 'day', language: 'en', course, day, seconds: 300 };
}

let made = 0;

/** A play that begins then. */
export function playOf(item: Item, beganAtMs: number): Position {
  return beginning(
    { items: [item], loops: false },
    newPlayId(beganAtMs, () => made++),
  ).position;
}

/** A report that the position's piece was heard up to there. */
export function heard(position: Position, offsetMs: number): Report {
  return { position, offsetMs, finished: false };
}

/** A report that the position's piece came to its end. */
export function finished(position: Position): Report {
  return { position, offsetMs: 0, finished: true };
}

let listeners = 0;

/** A listener nobody has met. */
export function somebody(): Listener {
  return { household: `amzn1.ask.account.${'A'.repeat(150)}${listeners++}` };
}

/** A busy machine is no fault of the store's. */
export const PATIENT: Limits = { attemptMs: 20_000, answerMs: 20_000, decorationMs: 20_000 };
