// Plans of every kind over the real library, for properties that must hold for all of them.
import fc from 'fast-check';
import { dayPlan, sessionPlan, soundItem, soundPlan } from '../../lambda/catalog/plan-for';
import { newPlayId } from '../../lambda/listener/play-id';
import { mixOf } from '../../lambda/playback/piece';
import type { Plan } from '../../lambda/playback/plan';
import { LONGEST_SECONDS, piecesOf } from '../../lambda/playback/plan';
import type { Position } from '../../lambda/playback/position';
import { catalog } from './catalog';

const soundIds = Object.keys(catalog.sounds);

/** Lengths that people ask for, and any other up to the longest. */
export const seconds: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(60, 300, 1800, 3599, 3600, 3601, 4199, 4200, 5400, 7200, 28_800, LONGEST_SECONDS),
  fc.integer({ min: 60, max: LONGEST_SECONDS }),
);

/** A sound of the library, or two mixed. */
const sounds: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...soundIds), fc.option(fc.constantFrom(...soundIds), { nil: undefined }))
  .map(([one, other]) => (other && other !== one ? mixOf(one, other) : one));

const soundPlans = fc.tuple(sounds, seconds).map(([sound, length]) => soundPlan(sound, length));

const sessionPlans = fc
  .record({
    session: fc.constantFrom(...Object.keys(catalog.sessions)),
    seconds,
    over: fc.option(sounds, { nil: undefined }),
    then: fc.option(
      fc.tuple(sounds, seconds).map(([sound, length]) => soundItem(sound, length)),
      { nil: undefined },
    ),
  })
  .map(({ session, ...wish }) => sessionPlan(catalog, session, wish));

const dayPlans = fc
  .constantFrom(...Object.entries(catalog.courses))
  .chain(([course, { days }]) =>
    fc.integer({ min: 1, max: days.length }).map((day) => dayPlan(catalog, course, day)),
  );

/** Any plan that the skill can make, looping or not. */
export const plans: fc.Arbitrary<Plan> = fc
  .tuple(fc.oneof(soundPlans, sessionPlans, dayPlans), fc.boolean())
  .map(([plan, loops]) => ({ ...plan, loops }));

/** Anywhere in any plan. */
export const positions: fc.Arbitrary<Position> = plans.chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    playId: fc
      .integer({ min: 0, max: 36 ** 4 - 1 })
      .map((random) => newPlayId(Date.UTC(2026, 10, 22), () => random)),
    stretch: fc.integer({ min: 0, max: 9999 }),
    beganMs: fc.integer({ min: 0, max: 999_999_999 }),
    cycle: fc.integer({ min: 0, max: 9999 }),
    part: fc.integer({ min: 0, max: piecesOf(plan).length - 1 }),
    tries: fc.integer({ min: 0, max: 9 }),
  }),
);
