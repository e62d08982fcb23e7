import { createSound } from '../../../audio/generators/sound';
import { readSound } from '../../../audio/measure/read-sounds';
import { repetitionOf } from '../../../audio/measure/repetition';
import { shareBetween, slopeBetween, spectrumOf } from '../../../audio/measure/spectrum';
import { SAMPLE_RATE_HZ } from '../../../audio/sample-rate';

function render(id: string, seconds = 20): Float32Array {
  const samples = new Float32Array(seconds * SAMPLE_RATE_HZ);
  createSound(readSound(id), id)(samples);
  return samples;
}

it.each([
  ['white-noise', 0, 60],
  ['pink-noise', -3, 60],
  // Its high-pass at 30 Hz bends the first octave.
  ['brown-noise', -6, 100],
])('%s has a slope of %d dB an octave from %d Hz to 8 kHz', (id, slope, fromHz) => {
  expect(Math.abs(slopeBetween(spectrumOf(render(id)), fromHz, 8000) - slope)).toBeLessThan(0.5);
});

it('green noise has most of its energy in the octaves around 500 Hz', () => {
  const spectrum = spectrumOf(render('green-noise'));
  expect(shareBetween(spectrum, 250, 1000)).toBeGreaterThan(0.6);
  expect(slopeBetween(spectrum, 60, 250)).toBeGreaterThan(3);
  expect(slopeBetween(spectrum, 1000, 4000)).toBeLessThan(-3);
});

it.each(['white-noise', 'pink-noise', 'brown-noise', 'green-noise'])('%s holds no tone', (id) => {
  expect(repetitionOf(render(id, 60), 5)).toBeLessThan(0.1);
});
