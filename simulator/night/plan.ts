// What happens in one made-up night: everything by chance, and everything from the seed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Chances, FAULT_NAMES, type FaultName } from '../device/faults';
import { createRandom, type Random } from '../seed';
import { fromWallClock, wallClock } from '../zoned-time';

/** What somebody does at some moment of the night. */
export type Deed =
  | { readonly does: 'ask-alexa' | 'pause' | 'resume' | 'reboot' | 'stop-by-alexa' }
  | { readonly does: 'ask'; readonly say: string }
  | { readonly does: 'more'; readonly say: string; readonly addsSeconds: number }
  | { readonly does: 'elsewhere'; readonly say: string };

export type NightPlan = {
  readonly seed: number;
  readonly timezone: string;
  readonly startMs: number;
  readonly opening: { readonly say: string; readonly seconds: number };
  /** In order; the times are counted from the beginning. */
  readonly deeds: readonly (Deed & { readonly atMs: number })[];
  readonly chances: Chances;
};

/** A night lasts so long. */
export const NIGHT_MS = 12 * 3_600_000;

type Opening = { readonly say: string } & ({ readonly seconds: number } | { readonly until: string });

type Sayings = {
  readonly openings: readonly Opening[];
  readonly more: { readonly say: string; readonly adds: number };
  readonly questions: readonly string[];
  readonly elsewhere: string;
  readonly zones: readonly string[];
  readonly dates: readonly string[];
};

/** Reads what is said in the nights. */
export function readSayings(root: string): Sayings {
  return parse(readFileSync(path.join(root, 'simulator/night/nights.yaml'), 'utf8'));
}

/** The night of a seed. */
export function planNight(seed: number, sayings: Sayings): NightPlan {
  const random = createRandom(seed);
  const timezone = random.pick(sayings.zones);
  const evening = `${random.pick(sayings.dates)}T${random.whole(20, 23)}:${random.whole(10, 59)}:00`;
  const startMs = fromWallClock(evening, timezone);
  if (startMs === undefined) throw new RangeError(`nights.yaml: ${evening} is no time.`);
  const { say, ...length } = random.pick(sayings.openings);
  const seconds = 'seconds' in length ? length.seconds : secondsUntil(length.until, startMs, timezone);
  return {
    seed,
    timezone,
    startMs,
    opening: { say, seconds },
    deeds: deedsOf(random, sayings),
    chances: chancesOf(random, 'until' in length),
  };
}

/** How long it is from an evening until a time of the next morning, where clocks may be changed in between. */
function secondsUntil(time: string, startMs: number, timezone: string): number {
  const morning = wallClock(startMs + NIGHT_MS, timezone).slice(0, 10);
  const endMs = fromWallClock(`${morning}T${time}:00`, timezone);
  if (endMs === undefined) throw new RangeError(`nights.yaml: ${time} is no time.`);
  return (endMs - startMs) / 1000;
}

function deedsOf(random: Random, sayings: Sayings): NightPlan['deeds'] {
  const deeds = Array.from({ length: random.whole(0, 5) }, () => deedOf(random, sayings)).flat();
  return deeds.sort((one, other) => one.atMs - other.atMs);
}

function deedOf(random: Random, { questions, more, elsewhere }: Sayings): NightPlan['deeds'] {
  const atMs = random.whole(1000, NIGHT_MS - 1000);
  switch (random.whole(1, 12)) {
    case 1:
    case 2:
      return [{ does: 'more', say: more.say, addsSeconds: more.adds, atMs }];
    case 3:
    case 4:
      return [
        { does: 'pause', atMs },
        { does: 'resume', atMs: Math.min(NIGHT_MS - 1, atMs + random.whole(1000, 1_800_000)) },
      ];
    case 5:
      return [{ does: 'elsewhere', say: elsewhere, atMs }];
    case 6:
      return [{ does: random.pick(['reboot', 'stop-by-alexa'] as const), atMs }];
    case 7:
    case 8:
    case 9:
      return [{ does: 'ask-alexa', atMs }];
    default:
      return [{ does: 'ask', say: random.pick(questions), atMs }];
  }
}

/**
 * One night in four is without faults; the others have up to three, from rare to likely. Where a night is to end at a
 * time of day, the time in requests does not step: nobody could say then when it ought to end.
 */
function chancesOf(random: Random, endsByTheClock: boolean): Chances {
  const names = Array.from({ length: random.whole(0, 3) }, () => random.pick<FaultName>(FAULT_NAMES));
  const chances = Object.fromEntries(names.map((name) => [name, random.pick([0.02, 0.1, 0.4])]));
  if (endsByTheClock) delete chances['clock-steps'];
  return chances;
}
