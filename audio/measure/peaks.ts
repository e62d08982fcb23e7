import { SAMPLE_RATE_HZ } from '../sample-rate';
import { decibelsOfAmplitude, decibelsOfPower, highestOf, powerOf } from './decibels';

const OVERSAMPLING = 4;
const TAPS_A_SIDE = 12;
const CREST_HOP_SAMPLES = SAMPLE_RATE_HZ / 10;
const CREST_SIDE_HOPS = 50;

/** The true peak in dBTP: of the wave between the samples too, by fourfold oversampling (BS.1770-4, annex 2). */
export function truePeakDb(samples: Float32Array): number {
  const highest = highestOf(samples);
  let peak = highest;
  for (const taps of interpolators()) {
    for (let at = TAPS_A_SIDE; at < samples.length - TAPS_A_SIDE; at++) {
      // Next to a sample under half the highest there is no peak to be found.
      const sample = samples[at] as number;
      if (sample < highest / 2 && sample > -highest / 2) continue;
      let value = 0;
      for (let tap = 0; tap < taps.length; tap++) {
        value += (taps[tap] as number) * (samples[at + tap - TAPS_A_SIDE] as number);
      }
      if (value > peak) peak = value;
      else if (-value > peak) peak = -value;
    }
  }
  return decibelsOfAmplitude(peak);
}

/**
 * The crest in dB: how far the highest peak anywhere stands above the RMS of the ten seconds around it (five before,
 * five after, in steps of a tenth of a second). It is what a sleeper would notice: a moment against its surroundings.
 */
export function crestDb(samples: Float32Array): number {
  const hops = Math.floor(samples.length / CREST_HOP_SAMPLES);
  const powers: number[] = [];
  const peaks: number[] = [];
  for (let hop = 0; hop < hops; hop++) {
    const part = samples.subarray(hop * CREST_HOP_SAMPLES, (hop + 1) * CREST_HOP_SAMPLES);
    powers.push(powerOf(part));
    peaks.push(highestOf(part));
  }
  const crests = peaks.map((peak, hop) => {
    const around = powers.slice(Math.max(0, hop - CREST_SIDE_HOPS), hop + CREST_SIDE_HOPS);
    const mean = around.reduce((sum, power) => sum + power, 0) / around.length;
    return decibelsOfAmplitude(peak) - decibelsOfPower(mean);
  });
  return Math.max(...crests);
}

/** A windowed sinc for each of the four places from one sample to the next. */
function interpolators(): number[][] {
  return Array.from({ length: OVERSAMPLING }, (_, place) =>
    Array.from({ length: 2 * TAPS_A_SIDE + 1 }, (_, tap) => {
      const distance = tap - TAPS_A_SIDE - place / OVERSAMPLING;
      const sinc = distance === 0 ? 1 : Math.sin(Math.PI * distance) / (Math.PI * distance);
      const window = Math.cos((Math.PI * distance) / (2 * TAPS_A_SIDE + 2)) ** 2;
      return sinc * window;
    }),
  );
}
