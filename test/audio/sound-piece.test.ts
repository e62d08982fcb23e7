import { bytesOf, decoded, levelDb, openStudio, type Studio } from './origin-support';

const SECOND = 48_000;

describe('a sound of any length', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  const soundOf = async (path: string) => decoded(await bytesOf(studio.origin, path));
  const levels = (pcm: Float32Array, fromSecond: number, count: number, seconds = 1) =>
    Array.from({ length: count }, (_, at) => {
      const start = (fromSecond + at * seconds) * SECOND;
      return levelDb(pcm.subarray(start, start + seconds * SECOND));
    });

  it('enters within five seconds and leaves over the last tenth', async () => {
    const pcm = await soundOf('/sounds/white-noise/60s.mp3');
    const steady = levelDb(pcm.subarray(10 * SECOND, 50 * SECOND));
    const entering = levels(pcm, 0, 5);
    const leaving = levels(pcm, 54, 6);
    expect(entering).toEqual([...entering].sort((one, other) => one - other));
    expect(leaving).toEqual([...leaving].sort((one, other) => other - one));
    expect(entering[0]).toBeLessThan(steady - 20);
    expect(leaving[5]).toBeLessThan(steady - 20);
    for (const level of levels(pcm, 5, 49)) expect(Math.abs(level - steady)).toBeLessThan(0.5);
  });

  it('leaves over the last minute of a long plan', async () => {
    const pcm = await soundOf('/sounds/pink-noise/120s-last.mp3');
    const steady = levelDb(pcm.subarray(0, 60 * SECOND));
    for (const level of levels(pcm, 0, 60)) expect(Math.abs(level - steady)).toBeLessThan(0.5);
    const [half, late] = [levels(pcm, 89.5, 1)[0] ?? 0, levels(pcm, 118, 1)[0] ?? 0];
    expect(Math.abs(half - steady + 6)).toBeLessThan(0.8);
    expect(late).toBeLessThan(steady - 40);
  });

  it.each([1, 2, 3, 5, 7])('can last as little as %d seconds', async (seconds) => {
    const pcm = await soundOf(`/sounds/white-noise/${seconds}s.mp3`);
    expect(Math.abs(pcm.length / SECOND - seconds)).toBeLessThanOrEqual(0.012);
  });

  it('joins the parts of a long plan, and its own beginning, without a step', async () => {
    const paths = ['600s-first', '1200s-middle', '600s-last'].map((part) => `/sounds/pink-noise/${part}.mp3`);
    const parts = await Promise.all(paths.map((path) => bytesOf(studio.origin, path)));
    const someFrames = 170 * 192;
    const around = (left: Uint8Array, right: Uint8Array) =>
      decoded(Buffer.concat([left.slice(-someFrames), right.slice(0, someFrames)]));
    const [first, middle, last] = parts as [Uint8Array, Uint8Array, Uint8Array];
    const half = middle.length / 2;
    const joins = [
      await around(first, middle),
      await around(middle.slice(0, half), middle.slice(half)),
      await around(middle, last),
    ];
    for (const pcm of joins) {
      const steps = pcm.subarray(1).map((value, at) => Math.abs(value - (pcm[at] as number)));
      const join = Math.floor(pcm.length / 2);
      const near = steps.subarray(join - 1200, join + 1200).reduce((most, step) => Math.max(most, step), 0);
      const elsewhere = steps.subarray(4800, join - 4800).reduce((most, step) => Math.max(most, step), 0);
      expect(near).toBeLessThan(elsewhere * 1.1);
      const levelsNear = levels(pcm, 1, 24, 0.25);
      const mean = levelsNear.reduce((sum, level) => sum + level, 0) / levelsNear.length;
      for (const level of levelsNear) expect(Math.abs(level - mean)).toBeLessThan(2);
    }
    expect(Buffer.from(middle.slice(0, half)).equals(middle.slice(half))).toBe(true);
  });
});
