import { integratedLoudness } from '../../../audio/measure/loudness';
import { crestDb, truePeakDb } from '../../../audio/measure/peaks';
import { repetitionOf } from '../../../audio/measure/repetition';
import { shareBetween, spectrumOf } from '../../../audio/measure/spectrum';
import { SAMPLE_RATE_HZ } from '../../../audio/sample-rate';

function tone(hz: number, amplitude: number, seconds: number, phase = 0): Float32Array {
  return Float32Array.from(
    { length: seconds * SAMPLE_RATE_HZ },
    (_, at) => amplitude * Math.sin((2 * Math.PI * hz * at) / SAMPLE_RATE_HZ + phase),
  );
}

it('loudness: a full 997 Hz sine in one channel is -3.01 LUFS, as BS.1770 says', () => {
  expect(integratedLoudness(tone(997, 1, 10))).toBeCloseTo(-3.01, 1);
});

it('loudness: the gates leave out the silence after a sound', () => {
  const samples = new Float32Array(20 * SAMPLE_RATE_HZ);
  samples.set(tone(997, 0.1, 10));
  expect(Math.abs(integratedLoudness(samples) + 23.01)).toBeLessThan(0.2);
});

it('true peak: finds the top of a wave between its samples', () => {
  // At a quarter of the sample rate and an eighth of a turn, every sample is 3 dB below the wave's top.
  const samples = tone(SAMPLE_RATE_HZ / 4, 0.5, 1, Math.PI / 4);
  expect(truePeakDb(samples)).toBeCloseTo(-6.02, 1);
});

it('crest: a sine stands 3 dB above its own average', () => {
  expect(crestDb(tone(440, 0.3, 12))).toBeCloseTo(3.01, 1);
});

it('crest: a click is seen against the ten seconds around it', () => {
  const samples = tone(440, 0.1, 30);
  samples[15 * SAMPLE_RATE_HZ] = 0.8;
  expect(crestDb(samples)).toBeGreaterThan(20);
});

it('spectrum: the energy of a tone lies where the tone lies', () => {
  const spectrum = spectrumOf(tone(1000, 0.5, 2));
  expect(shareBetween(spectrum, 900, 1100)).toBeGreaterThan(0.99);
});

it('repetition: a loop of six seconds is found', () => {
  const bar = Float32Array.from({ length: 6 * SAMPLE_RATE_HZ }, (_, at) => Math.sin(at * at * 0.00001));
  const samples = new Float32Array(4 * bar.length);
  for (let time = 0; time < 4; time++) samples.set(bar, time * bar.length);
  expect(repetitionOf(samples, 5)).toBeGreaterThan(0.95);
});
