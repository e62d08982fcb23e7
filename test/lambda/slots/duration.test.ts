import fc from 'fast-check';
import { durationSeconds } from '../../../lambda/slots/duration';

const slotOf = (heard: string) => ({ heard, ids: [] });

describe('a duration slot', () => {
  it.each([
    ['PT30M', 1800],
    ['PT1H30M', 5400],
    ['PT90M', 5400],
    ['PT8H', 28_800],
    ['PT45S', 45],
    ['PT1.5S', 1.5],
    ['P1D', 86_400],
    ['P1DT2H', 93_600],
    ['P1W', 604_800],
    ['P1M', 2_592_000],
    ['P1Y', 31_536_000],
  ])('%s is %d seconds', (heard, seconds) => {
    expect(durationSeconds(slotOf(heard))).toBe(seconds);
  });

  it('of any hours, minutes and seconds is their sum', () => {
    const count = fc.nat({ max: 999 });
    fc.assert(
      fc.property(count, count, count, (hours, minutes, seconds) => {
        const total = hours * 3600 + minutes * 60 + seconds;
        const heard = `PT${hours}H${minutes}M${seconds}S`;
        expect(durationSeconds(slotOf(heard))).toBe(total === 0 ? undefined : total);
      }),
    );
  });

  it.each(['', 'P', 'PT', 'PT0M', 'PT0S', '?', 'half an hour', '30', 'PTM', 'pt30m', 'PT-5M'])(
    '%j is none',
    (heard) => {
      expect(durationSeconds(slotOf(heard))).toBeUndefined();
    },
  );

  it('that is empty is none', () => {
    expect(durationSeconds(undefined)).toBeUndefined();
  });
});
