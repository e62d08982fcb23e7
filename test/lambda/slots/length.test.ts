import { lengthWish, wishSeconds } from '../../../lambda/slots/length';

const NOON = Date.UTC(2026, 10, 22, 12);

describe('how long a listener wishes to hear something', () => {
  it.each([
    [{ duration: { heard: 'PT30M', ids: [] } }, { kind: 'seconds', seconds: 1800 }],
    [{ until: { heard: '07:00', ids: [] } }, { kind: 'until', time: '07:00' }],
    [{ span: { heard: 'all night', ids: ['all-night'] } }, { kind: 'seconds', seconds: 36_000 }],
    [{ span: { heard: 'till dawn', ids: ['until-morning'] } }, { kind: 'until', time: 'MO' }],
    [{ span: { heard: 'for a while', ids: [] } }, undefined],
    [{ duration: { heard: '?', ids: [] } }, undefined],
    [{}, undefined],
  ])('in %j is %j', (slots, wish) => {
    expect(lengthWish(slots)).toEqual(wish);
  });

  it('is the duration where a duration and a time are both heard', () => {
    const slots = { duration: { heard: 'PT1H', ids: [] }, until: { heard: '07:00', ids: [] } };
    expect(lengthWish(slots)).toEqual({ kind: 'seconds', seconds: 3600 });
  });

  it('until a time depends on the clock, and is not known without one', () => {
    const wish = { kind: 'until', time: '13:30' } as const;
    expect(wishSeconds(wish, NOON, 'UTC')).toBe(5400);
    expect(wishSeconds(wish, NOON, undefined)).toBeUndefined();
  });

  it('in minutes needs no clock', () => {
    expect(wishSeconds({ kind: 'seconds', seconds: 600 }, NOON, undefined)).toBe(600);
  });
});
