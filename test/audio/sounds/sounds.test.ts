import { createSound } from '../../../audio/generators/sound';
import { decibelsOfPower, powerOf } from '../../../audio/measure/decibels';
import { integratedLoudness } from '../../../audio/measure/loudness';
import { crestDb, truePeakDb } from '../../../audio/measure/peaks';
import { readSound, soundIds } from '../../../audio/measure/read-sounds';
import { repetitionOf } from '../../../audio/measure/repetition';
import { type Spectrum, shareBetween, spectrumOf } from '../../../audio/measure/spectrum';
import { SAMPLE_RATE_HZ } from '../../../audio/sample-rate';

const SECONDS = 60;
/** Their character lies below 100 Hz: the issue is a small speaker, which plays little of that. */
const DEEP = ['brown-noise', 'heartbeat', 'distant-thunder'];

describe.each(soundIds())('the sound %s', (id) => {
  const sound = readSound(id);
  const samples = new Float32Array(SECONDS * SAMPLE_RATE_HZ);
  const write = createSound(sound, id);
  let spectrum: Spectrum;
  beforeAll(() => {
    for (let at = 0; at < samples.length; at += 4096) write(samples.subarray(at, at + 4096));
    spectrum = spectrumOf(samples);
  });

  it('is -20 LUFS, within 1 LU', () => {
    expect(Math.abs(integratedLoudness(samples) + 20)).toBeLessThan(1);
  });

  it('peaks at -2 dBTP at most', () => {
    expect(truePeakDb(samples)).toBeLessThan(-2);
  });

  it('has no moment that stands out', () => {
    expect(crestDb(samples)).toBeLessThanOrEqual(sound.crestAtMostDb);
  });

  it('never falls silent', () => {
    const halfSecond = SAMPLE_RATE_HZ / 2;
    for (let at = 0; at + halfSecond <= samples.length; at += halfSecond) {
      expect(decibelsOfPower(powerOf(samples, at, at + halfSecond))).toBeGreaterThan(-42);
    }
  });

  it('is heard on a small speaker', () => {
    const share = shareBetween(spectrum, 100, 4000);
    expect(share).toBeGreaterThan(DEEP.includes(id) ? 0.1 : 0.25);
  });

  it('has little below 20 Hz', () => {
    expect(shareBetween(spectrum, 0, 20)).toBeLessThan(0.06);
  });

  it('does not come again', () => {
    expect(repetitionOf(samples.subarray(0, samples.length / 2), 5)).toBeLessThan(
      sound.family === 'music' ? 0.6 : 0.3,
    );
  });

  it('is the same for the same seed, however it is cut, and another for another', () => {
    const first = samples.subarray(0, 2 * SAMPLE_RATE_HZ);
    const again = new Float32Array(first.length);
    const writeAgain = createSound(sound, id);
    for (let at = 0; at < again.length; at += 1152) writeAgain(again.subarray(at, at + 1152));
    expect(again.every((sample, at) => sample === first[at])).toBe(true);
    createSound(sound, 'another night')(again);
    expect(again.every((sample, at) => sample === first[at])).toBe(false);
  });
});
