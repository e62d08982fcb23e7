import FFT from 'fft.js';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { decibelsOfPower } from './decibels';

const SIZE = 16_384;
const LINE_HZ = SAMPLE_RATE_HZ / SIZE;

/** The power at each multiple of 2.93 Hz. */
export type Spectrum = Float64Array;

/** The mean power spectrum of a sound (Welch: Hann windows that overlap by half). */
export function spectrumOf(samples: Float32Array): Spectrum {
  const fft = new FFT(SIZE);
  const out = fft.createComplexArray();
  const hann = Float64Array.from({ length: SIZE }, (_, at) => Math.sin((Math.PI * at) / SIZE) ** 2);
  const windowed = new Float64Array(SIZE);
  const spectrum = new Float64Array(SIZE / 2);
  for (let start = 0; start + SIZE <= samples.length; start += SIZE / 2) {
    for (let at = 0; at < SIZE; at++) {
      windowed[at] = (samples[start + at] as number) * (hann[at] as number);
    }
    fft.realTransform(out, windowed);
    for (let line = 0; line < spectrum.length; line++) {
      const real = out[2 * line] as number;
      const imaginary = out[2 * line + 1] as number;
      spectrum[line] = (spectrum[line] as number) + real * real + imaginary * imaginary;
    }
  }
  return spectrum;
}

/** The share of all the energy that lies between two frequencies, from 0 to 1. */
export function shareBetween(spectrum: Spectrum, fromHz: number, toHz: number): number {
  const sum = (lines: Float64Array): number => lines.reduce((total, power) => total + power, 0);
  return sum(spectrum.slice(Math.ceil(fromHz / LINE_HZ), Math.floor(toHz / LINE_HZ) + 1)) / sum(spectrum);
}

/** The slope in dB an octave: a straight line fitted through the levels of third octaves. */
export function slopeBetween(spectrum: Spectrum, fromHz: number, toHz: number): number {
  const points: { octave: number; db: number }[] = [];
  for (let hz = fromHz; hz * 2 ** (1 / 3) <= toHz * 1.001; hz *= 2 ** (1 / 3)) {
    const lines = spectrum.slice(Math.round(hz / LINE_HZ), Math.round((hz * 2 ** (1 / 3)) / LINE_HZ));
    const density = lines.reduce((total, power) => total + power, 0) / lines.length;
    points.push({ octave: Math.log2(hz), db: decibelsOfPower(density) });
  }
  const octave = points.reduce((sum, point) => sum + point.octave, 0) / points.length;
  const db = points.reduce((sum, point) => sum + point.db, 0) / points.length;
  const together = points.reduce((sum, point) => sum + (point.octave - octave) * (point.db - db), 0);
  const spread = points.reduce((sum, point) => sum + (point.octave - octave) ** 2, 0);
  return together / spread;
}
