import { readRange } from '../../audio/ranges';

describe('reading a Range header', () => {
  it.each([
    ['bytes=0-99', { from: 0, to: 100 }],
    ['bytes=100-', { from: 100, to: 1000 }],
    ['bytes=-100', { from: 900, to: 1000 }],
    ['bytes=-5000', { from: 0, to: 1000 }],
    ['bytes=990-5000', { from: 990, to: 1000 }],
    ['bytes=999-999', { from: 999, to: 1000 }],
  ])('reads %s of a thousand bytes', (header, range) => {
    expect(readRange(header, 1000)).toEqual(range);
  });

  it.each(['bytes=1000-', 'bytes=2000-3000', 'bytes=-0'])(
    'cannot satisfy %s of a thousand bytes',
    (header) => {
      expect(readRange(header, 1000)).toBe('unsatisfiable');
    },
  );

  it.each([null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'seconds=1-2', 'bytes=a-b'])(
    'passes over %s, so that the whole is served',
    (header) => {
      expect(readRange(header, 1000)).toBeUndefined();
    },
  );
});
