import fc from 'fast-check';
import { soundPlan } from '../../../lambda/catalog/plan-for';
import {
  clampSeconds,
  LONGEST_SECONDS,
  PART_SECONDS,
  piecesOf,
  SHORTEST_SECONDS,
  totalSeconds,
} from '../../../lambda/playback/plan';
import { plans, seconds } from '../../support/plans';

/** How long the pieces of a sound are. */
const partLengths = (wish: number): readonly number[] =>
  piecesOf(soundPlan('rain', wish)).map((piece) => piece.seconds);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the parts of a sound', () => {
  it('add up to the wish, whatever it is', () => {
    fc.assert(fc.property(seconds, (wish) => expect(sum(partLengths(wish))).toBe(wish)));
  });

  it('are whole hours, but for the last, which has room for its fade', () => {
    fc.assert(
      fc.property(seconds, (wish) => {
        const lengths = partLengths(wish);
        const last = lengths.at(-1) ?? 0;
        for (const length of lengths.slice(0, -1)) expect(length).toBe(PART_SECONDS);
        expect(last).toBeLessThan(PART_SECONDS + 600);
        if (lengths.length > 1) expect(last).toBeGreaterThanOrEqual(600);
      }),
    );
  });

  it.each([
    [60, [60]],
    [1800, [1800]],
    [3600, [3600]],
    [3601, [3601]],
    [4199, [4199]],
    [4200, [3600, 600]],
    [5400, [3600, 1800]],
    [7201, [3600, 3601]],
    [8 * 3600, Array(8).fill(3600)],
  ])('of %d seconds are %j', (wish, lengths) => {
    expect(partLengths(wish)).toEqual(lengths);
  });
});

describe('the pieces of a plan', () => {
  it('add up to the plan', () => {
    fc.assert(
      fc.property(plans, (plan) =>
        expect(sum(piecesOf(plan).map((piece) => piece.seconds))).toBe(totalSeconds(plan)),
      ),
    );
  });

  it('enter once and leave once: nothing fades in the middle of a night', () => {
    const plan = { items: [{ kind: 'sound', sound: 'rain', seconds: 3 * 3600 }], loops: false } as const;
    expect(piecesOf(plan)).toEqual(
      ['first', 'middle', 'last'].map((ends) => ({ kind: 'sound', sound: 'rain', seconds: 3600, ends })),
    );
  });

  it('let a session grow into the sound after it, which then does not enter', () => {
    const session = { kind: 'session', language: 'en', session: 'wind-down', seconds: 600 } as const;
    const plan = {
      items: [session, { kind: 'sound', sound: 'ocean', seconds: 7200 }],
      loops: false,
    } as const;
    expect(piecesOf(plan)).toEqual([
      { ...session, then: 'ocean' },
      { kind: 'sound', sound: 'ocean', seconds: 3600, ends: 'middle' },
      { kind: 'sound', sound: 'ocean', seconds: 3600, ends: 'last' },
    ]);
  });
});

describe('a wished length', () => {
  it('is brought into what we can play, and stays a whole number of seconds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (wish) => {
        const length = clampSeconds(wish);
        expect(Number.isInteger(length)).toBe(true);
        expect(length).toBeGreaterThanOrEqual(SHORTEST_SECONDS);
        expect(length).toBeLessThanOrEqual(LONGEST_SECONDS);
        if (Number.isInteger(wish) && wish >= SHORTEST_SECONDS && wish <= LONGEST_SECONDS)
          expect(length).toBe(wish);
      }),
    );
  });
});
