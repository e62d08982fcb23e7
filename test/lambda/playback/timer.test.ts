import fc from 'fast-check';
import { LONGEST_SECONDS, type Plan, SHORTEST_SECONDS, totalSeconds } from '../../../lambda/playback/plan';
import { endingAt } from '../../../lambda/playback/timer';
import { plans, seconds } from '../../support/plans';

const RAIN: Plan = { items: [{ kind: 'sound', sound: 'rain', seconds: 3600 }], loops: false };
const SCAN: Plan = {
  items: [{ kind: 'session', language: 'en', session: 'body-scan', seconds: 600 }],
  loops: false,
};

describe('another end for a plan', () => {
  it('makes a sound end then, to the second', () => {
    fc.assert(
      fc.property(seconds, (wish) => expect(totalSeconds(endingAt(RAIN, wish, undefined))).toBe(wish)),
    );
  });

  it('never makes a plan longer than the wish, but for a session that is not hurried and a shortest sound', () => {
    fc.assert(
      fc.property(plans, seconds, (plan, wish) => {
        const least = totalSeconds({ ...plan, items: plan.items.filter(({ kind }) => kind !== 'sound') });
        const most = Math.max(wish, least + SHORTEST_SECONDS);
        expect(totalSeconds(endingAt(plan, wish, 'ocean'))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('lets the bed of a session play on for what the session does not fill', () => {
    expect(endingAt(SCAN, 1800, 'ocean').items).toEqual([
      ...SCAN.items,
      { kind: 'sound', sound: 'ocean', seconds: 1200 },
    ]);
  });

  it('leaves a session whole where the wish is shorter, or where it has no bed to go on', () => {
    expect(endingAt(SCAN, 120, 'ocean')).toEqual(SCAN);
    expect(endingAt(SCAN, 1800, undefined)).toEqual(SCAN);
  });

  it('moves the end of the sound after a session, and leaves the session as it is', () => {
    const night: Plan = { items: [...SCAN.items, ...RAIN.items], loops: false };
    expect(endingAt(night, 1800, 'ocean').items).toEqual([
      ...SCAN.items,
      { kind: 'sound', sound: 'rain', seconds: 1200 },
    ]);
  });

  it('ends a loop', () => {
    expect(endingAt({ ...RAIN, loops: true }, 7200, undefined).loops).toBe(false);
    expect(endingAt({ ...SCAN, loops: true }, 60, undefined).loops).toBe(false);
  });

  it('keeps within the longest that we play', () => {
    expect(totalSeconds(endingAt(RAIN, 30 * 3600, undefined))).toBe(LONGEST_SECONDS);
  });
});
