import FFT from 'fft.js';
import { SAMPLE_RATE_HZ } from '../sample-rate';

/** Samples are averaged in sixes first: what repeats, repeats at 8 kHz too, and the work is a sixth. */
const DECIMATION = 6;

/**
 * How much a sound repeats itself: the greatest autocorrelation at any delay from `fromSeconds` up to half its
 * length, from 0 (never) to 1 (exactly). A steady tone, or a loop, comes near 1.
 */
export function repetitionOf(samples: Float32Array, fromSeconds: number): number {
  const values = decimated(samples);
  const size = 2 ** Math.ceil(Math.log2(2 * values.length));
  const fft = new FFT(size);
  const padded = new Float64Array(size);
  padded.set(values);
  const spectrum = fft.createComplexArray();
  fft.realTransform(spectrum, padded);
  fft.completeSpectrum(spectrum);
  for (let at = 0; at < spectrum.length; at += 2) {
    spectrum[at] = (spectrum[at] as number) ** 2 + (spectrum[at + 1] as number) ** 2;
    spectrum[at + 1] = 0;
  }
  const products = fft.createComplexArray();
  fft.inverseTransform(products, spectrum);

  const energy = products[0] as number;
  let greatest = 0;
  const first = Math.round((fromSeconds * SAMPLE_RATE_HZ) / DECIMATION);
  for (let delay = first; delay < values.length / 2; delay++) {
    // Fewer samples overlap at a longer delay: compare with the energy of as many.
    const overlap = (values.length - delay) / values.length;
    const likeness = (products[2 * delay] as number) / energy / overlap;
    if (likeness > greatest) greatest = likeness;
    else if (-likeness > greatest) greatest = -likeness;
  }
  return greatest;
}

function decimated(samples: Float32Array): Float64Array {
  const values = new Float64Array(Math.floor(samples.length / DECIMATION));
  for (let place = 0; place < values.length; place++) {
    let sum = 0;
    for (let at = 0; at < DECIMATION; at++) sum += samples[place * DECIMATION + at] as number;
    values[place] = sum;
  }
  return values;
}
