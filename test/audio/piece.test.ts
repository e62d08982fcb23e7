import { readPiece } from '../../audio/piece';
import { realLibrary } from './origin-support';

describe('reading a path', () => {
  const read = async (path: string) => readPiece(path, await realLibrary());

  it.each([
    '/sounds/rain/1s.mp3',
    '/sounds/rain/43200s.mp3',
    '/sounds/rain/3600s-first.mp3',
    '/sounds/brown-noise+rain/600s.mp3',
    '/sessions/en/body-scan/600s.mp3',
    '/sessions/en/body-scan/600s-over-rain-then-ocean.mp3',
    '/sessions/en/silent-timer/7200s.mp3',
  ])('knows %s', async (path) => {
    expect(await read(path)).toHaveProperty('piece');
  });

  it.each([
    '/',
    '/sounds/rain/0s.mp3',
    '/sounds/rain/-60s.mp3',
    '/sounds/rain/43201s.mp3',
    '/sounds/rain/1.5s.mp3',
    '/sounds/rain/60s.wav',
    '/sounds/rain/60s-end.mp3',
    '/sounds/rain+rain/60s.mp3',
    '/sounds/rain+ocean+wind/60s.mp3',
    '/sounds/constructor/60s.mp3',
    '/sounds/../sessions/en/sos/60s.mp3',
    '/sessions/en/body-scan/601s.mp3',
    '/sessions/en/body-scan/60s.mp3',
    '/sessions/en/body-scan/36000s.mp3',
    '/sessions/xx/body-scan/600s.mp3',
    '/sessions/en/body-scan/600s-over-nothing.mp3',
    '/sessions/en/body-scan/600s-then-rain+rain.mp3',
    '/courses/en/nothing/1/600s.mp3',
  ])('refuses %s, in one line', async (path) => {
    const { fault } = (await read(path)) as { fault: string };
    expect(fault).toMatch(/^[A-Z][^\n]+\.$/);
  });

  it('takes the two sounds of a mix in either order', async () => {
    expect(await read('/sounds/rain+brown-noise/60s.mp3')).toEqual(
      await read('/sounds/brown-noise+rain/60s.mp3'),
    );
  });
});
