import fc from 'fast-check';
import { fromPath, mixOf, toPath } from '../../../lambda/playback/piece';
import { piecesOf } from '../../../lambda/playback/plan';
import { plans } from '../../support/plans';

describe('the path of a piece', () => {
  it('says everything about a piece: read again, it is the same piece', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const piece of piecesOf(plan)) expect(fromPath(toPath(piece))).toEqual(piece);
      }),
    );
  });

  it.each([
    [{ kind: 'sound', sound: 'rain', seconds: 1800, ends: 'whole' }, '/sounds/rain/1800s.mp3'],
    [{ kind: 'sound', sound: 'rain', seconds: 3600, ends: 'first' }, '/sounds/rain/3600s-first.mp3'],
    [
      { kind: 'sound', sound: 'brown-noise+rain', seconds: 60, ends: 'last' },
      '/sounds/brown-noise+rain/60s-last.mp3',
    ],
    [
      { kind: 'session', language: 'en', session: 'body-scan', seconds: 600 },
      '/sessions/en/body-scan/600s.mp3',
    ],
    [
      {
        kind: 'session',
        language: 'en',
        session: 'body-scan',
        seconds: 600,
        over: 'ocean+rain',
        then: 'wind',
      },
      '/sessions/en/body-scan/600s-over-ocean+rain-then-wind.mp3',
    ],
    [
      { kind: 'day', language: 'en', course: 'first-steps', day: 7, seconds: 300 },
      '/courses/en/first-steps/7/300s.mp3',
    ],
  ] as const)('of %j is %s', (piece, path) => {
    expect(toPath(piece)).toBe(path);
  });

  it.each([
    '',
    '/',
    '/sounds/rain/1800s',
    '/sounds/rain/0s.mp3',
    '/sounds/rain/01s.mp3',
    '/sounds/rain/-1s.mp3',
    '/sounds/rain/1e3s.mp3',
    '/sounds/rain/1800s-whole.mp3',
    '/sounds/rain/1234567s.mp3',
    '/sounds/Rain/1800s.mp3',
    '/sounds/../rain/1800s.mp3',
    '/sounds/rain+wind+ocean/1800s.mp3',
    '/sounds/rain-/1800s.mp3',
    '/sessions/eng/body-scan/600s.mp3',
    '/sessions/en/body-scan/600s-first.mp3',
    '/courses/en/first-steps/0/300s.mp3',
    '/courses/en/first-steps/100/300s.mp3',
    '/sounds/rain/1800s.mp3?x=1',
    ' /sounds/rain/1800s.mp3',
    '/sounds/rain/1800s.mp3\n',
  ])('is nothing of ours: %j', (path) => {
    expect(fromPath(path)).toBeUndefined();
  });

  it('is canonical: any path that is read at all is written back letter by letter', () => {
    const paths = fc.stringMatching(
      /^\/(sounds|sessions\/en|courses\/en)\/[a-z+-]{1,9}\/\d{0,2}\/?\d{1,4}s(-(first|last|over|then)-?[a-z+-]{0,9})?\.mp3$/,
    );
    fc.assert(
      fc.property(paths, (path) => {
        const piece = fromPath(path);
        if (piece) expect(toPath(piece)).toBe(path);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a mix', () => {
  it('has one name, whichever of its sounds is named first', () => {
    expect(mixOf('wind', 'rain')).toBe('rain+wind');
    expect(mixOf('rain', 'wind')).toBe('rain+wind');
  });
});
