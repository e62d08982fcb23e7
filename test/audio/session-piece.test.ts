import { integratedLoudness } from '../../audio/measure/loudness';
import { truePeakDb } from '../../audio/measure/peaks';
import { bytesOf, decoded, levelDb, openStudio, type Studio, until } from './origin-support';

const SECOND = 48_000;

describe('a session of any length', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  const sessionOf = async (path: string) => decoded(await bytesOf(studio.origin, path));
  const loudTenths = (pcm: Float32Array, aboveDb: number) =>
    Array.from({ length: Math.floor((pcm.length / SECOND) * 10) }, (_, at) =>
      levelDb(pcm.subarray(at * 4800, (at + 1) * 4800)),
    ).map((level) => level > aboveDb);

  it('lasts as long as was asked, to the sample', async () => {
    expect(await sessionOf('/sessions/en/nicer-to-yourself/60s-over-brown-noise.mp3')).toHaveLength(
      60 * SECOND,
    );
  });

  it('speaks and rests, after a lead-in and before a tail, at the level of speech and below its ceiling', async () => {
    const pcm = await sessionOf('/sessions/en/sos/120s-over-brown-noise.mp3');
    const isSpeech = loudTenths(pcm, -28);
    const first = isSpeech.indexOf(true) / 10;
    const last = isSpeech.lastIndexOf(true) / 10;
    const silence = isSpeech.filter((one) => !one).length / isSpeech.length;
    expect(first).toBeGreaterThanOrEqual(3.9);
    expect(first).toBeLessThanOrEqual(8);
    expect(120 - last).toBeGreaterThanOrEqual(4.5);
    expect(silence).toBeGreaterThan(0.35);
    expect(silence).toBeLessThan(0.85);
    expect(truePeakDb(pcm)).toBeLessThanOrEqual(-2);
    const speech = pcm.filter((_, at) => isSpeech[Math.floor(at / 4800)]);
    expect(Math.abs(integratedLoudness(speech) + 16)).toBeLessThan(1.2);
  });

  it('keeps the bed at least 16 LU under the words', async () => {
    const pcm = await sessionOf('/sessions/en/sos/120s-over-brown-noise.mp3');
    const isSpeech = loudTenths(pcm, -28);
    const parts = (wanted: boolean) => pcm.filter((_, at) => isSpeech[Math.floor(at / 4800)] === wanted);
    const bed = parts(false).subarray(5 * SECOND, -8 * SECOND);
    expect(integratedLoudness(parts(true)) - integratedLoudness(bed)).toBeGreaterThan(15.5);
  });

  it('grows into the sound that follows it, which goes on at the same level', async () => {
    const session = await bytesOf(
      studio.origin,
      '/sessions/en/sos/60s-over-brown-noise-then-brown-noise.mp3',
    );
    const sound = await bytesOf(studio.origin, '/sounds/brown-noise/600s-middle.mp3');
    const pcm = await decoded(Buffer.concat([session, sound.slice(0, 250 * 192)]));
    const before = levelDb(pcm.subarray(59.5 * SECOND, 60 * SECOND));
    const after = levelDb(pcm.subarray(60 * SECOND, 60.5 * SECOND));
    expect(Math.abs(before - after)).toBeLessThan(1);
    const steps = pcm.subarray(1).map((value, at) => Math.abs(value - (pcm[at] as number)));
    const largest = (from: number, to: number) =>
      steps.subarray(from * SECOND, to * SECOND).reduce((most, step) => Math.max(most, step), 0);
    expect(largest(59.98, 60.02)).toBeLessThan(1.2 * largest(61, 65));
  });

  it('rings a bell at both ends of a silent timer, and is silent between', async () => {
    const pcm = await sessionOf('/sessions/en/silent-timer/60s.mp3');
    const isStruck = loudTenths(pcm, -35);
    expect(isStruck.indexOf(true)).toBeGreaterThanOrEqual(40);
    expect(isStruck.indexOf(true)).toBeLessThanOrEqual(42);
    expect(isStruck.lastIndexOf(true)).toBeGreaterThan(430);
    expect(isStruck.slice(100, 400)).not.toContain(true);
    expect(levelDb(pcm.subarray(25 * SECOND, 35 * SECOND))).toBeLessThan(-80);
  });

  it('makes a range in the middle without the minutes before it', async () => {
    const path = '/sessions/en/silent-timer/180s.mp3';
    const range = await bytesOf(studio.origin, path, 'bytes=960000-1439999');
    const isMade = (minute: number) =>
      studio.log.some(({ name }) => name === `minute ${minute} of silent-timer`);
    await until(() => isMade(3));
    expect(isMade(2)).toBe(false);
    const whole = await bytesOf(studio.origin, path);
    expect(Buffer.from(whole.slice(960_000)).equals(range)).toBe(true);
  });
});
