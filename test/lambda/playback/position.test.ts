import fc from 'fast-check';
import { type Plan, piecesOf, totalSeconds } from '../../../lambda/playback/plan';
import {
  beginning,
  carryOn,
  elapsedMs,
  heardMs,
  nextPosition,
  type Position,
  partAt,
} from '../../../lambda/playback/position';
import { plans } from '../../support/plans';

const once = plans.map((plan): Plan => ({ ...plan, loops: false }));
const totalMs = (plan: Plan): number => totalSeconds(plan) * 1000;

/** A plan, and a time in it. */
const times = once.chain((plan) =>
  fc.tuple(fc.constant(plan), fc.integer({ min: 0, max: totalMs(plan) - 1 })),
);

function walk(from: Position): readonly Position[] {
  const next = nextPosition(from);
  return next ? [from, ...walk(next)] : [from];
}

describe('the next position', () => {
  it('walks a plan exactly once, part by part', () => {
    fc.assert(
      fc.property(once, (plan) => {
        const parts = walk(beginning(plan, 'k3f9x2a1b0').position).map(({ part }) => part);
        expect(parts).toEqual(piecesOf(plan).map((_, index) => index));
      }),
    );
  });

  it('of a looping plan begins again, counts the rounds, and never ends', () => {
    const { position } = beginning(
      { items: [{ kind: 'sound', sound: 'rain', seconds: 7200 }], loops: true },
      'a',
    );
    const second = nextPosition(position);
    const third = second && nextPosition(second);
    expect(second).toMatchObject({ part: 1, cycle: 0 });
    expect(third).toMatchObject({ part: 0, cycle: 1 });
  });

  it('forgets how often the part before it failed', () => {
    const { position } = beginning(
      { items: [{ kind: 'sound', sound: 'rain', seconds: 7200 }], loops: false },
      'a',
    );
    expect(nextPosition({ ...position, tries: 2 })?.tries).toBe(0);
  });
});

describe('a time of a plan', () => {
  it('lies in one part, and the part and offset give the time back', () => {
    fc.assert(
      fc.property(times, ([plan, timeMs]) => {
        const { part, offsetMs } = partAt(plan, timeMs);
        const { position } = beginning(plan, 'a');
        expect(offsetMs).toBeLessThan((piecesOf(plan)[part]?.seconds ?? 0) * 1000);
        expect(elapsedMs({ ...position, part }, offsetMs)).toBe(timeMs);
      }),
    );
  });

  it('before the beginning is the beginning', () => {
    const plan: Plan = { items: [{ kind: 'sound', sound: 'rain', seconds: 60 }], loops: false };
    expect(partAt(plan, -30_000)).toEqual({ part: 0, offsetMs: 0 });
  });
});

describe('what was heard', () => {
  it('counts no second twice, however often a listener resumes, and misses none', () => {
    const stops = once.chain((plan) =>
      fc.tuple(
        fc.constant(plan),
        fc.uniqueArray(fc.integer({ min: 0, max: totalMs(plan) - 1 }), { maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(stops, ([plan, unordered]) => {
        const stopsMs = [...unordered].sort((one, other) => one - other);
        let { position } = beginning(plan, 'a');
        let total = 0;
        for (const stopMs of stopsMs) {
          const { part, offsetMs } = partAt(plan, stopMs);
          total += heardMs({ ...position, part }, offsetMs);
          ({ position } = carryOn(position, plan, stopMs));
        }
        expect(total).toBe(stopsMs.at(-1) ?? 0);
      }),
    );
  });

  it('only grows while a stretch plays on, over parts and rounds', () => {
    const { position } = beginning(
      { items: [{ kind: 'sound', sound: 'rain', seconds: 7200 }], loops: true },
      'a',
    );
    const heard: number[] = [];
    let at: Position | undefined = position;
    for (let steps = 0; at && steps < 6; steps += 1) {
      heard.push(heardMs(at, 0), heardMs(at, 3_599_000));
      at = nextPosition(at);
    }
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    expect(heard.at(-1)).toBe(5 * 3_600_000 + 3_599_000);
  });

  it('is nothing where an event comes from before the stretch began', () => {
    const plan: Plan = { items: [{ kind: 'sound', sound: 'rain', seconds: 1800 }], loops: false };
    const { position } = carryOn(beginning(plan, 'a').position, plan, 600_000);
    expect(heardMs(position, 0)).toBe(0);
  });

  it('is counted from the place in the plan from which a stretch goes on, whatever the new plan is', () => {
    const plan: Plan = { items: [{ kind: 'sound', sound: 'rain', seconds: 28_800 }], loops: false };
    const shorter: Plan = { items: [{ kind: 'sound', sound: 'rain', seconds: 9000 }], loops: false };
    const { position, offsetMs } = carryOn(beginning(plan, 'a').position, shorter, 7_800_000);
    expect(heardMs(position, offsetMs + 60_000)).toBe(60_000);
  });
});
