import { SAMPLE_RATE_HZ } from '../sample-rate';
import type { Speech } from './wav';

/** Zero crossings of the sinc on each side: 24 keep what mirrors at the old rate under -80 dB. */
const CROSSINGS = 24;
/** The share of the lower of the two bands that passes; the rest is room for the filter to fall. */
const PASS = 0.94;
const KAISER_BETA = 8;

/** Speech at 48 kHz, by a windowed sinc of which every phase that comes up is worked out once. */
export function resample({ samples, sampleRateHz }: Speech): Float32Array {
  if (sampleRateHz === SAMPLE_RATE_HZ) return samples;
  const divisor = gcd(sampleRateHz, SAMPLE_RATE_HZ);
  const up = SAMPLE_RATE_HZ / divisor;
  const down = sampleRateHz / divisor;
  const cutoff = PASS * Math.min(1, up / down);
  const reach = Math.ceil(CROSSINGS / cutoff);
  const phases = Array.from({ length: up }, (_, phase) => taps(phase / up, cutoff, reach));

  const output = new Float32Array(Math.floor((samples.length * up) / down));
  for (let at = 0; at < output.length; at++) {
    const position = at * down;
    const middle = Math.floor(position / up);
    const filter = phases[position % up] as Float64Array;
    let sum = 0;
    const first = Math.max(0, reach - 1 - middle);
    const last = Math.min(filter.length, samples.length + reach - 1 - middle);
    for (let tap = first; tap < last; tap++) {
      sum += (samples[middle - reach + 1 + tap] as number) * (filter[tap] as number);
    }
    output[at] = sum;
  }
  return output;
}

/** The filter for one phase, made to let a constant through as it is. */
function taps(offset: number, cutoff: number, reach: number): Float64Array {
  const filter = new Float64Array(2 * reach);
  let sum = 0;
  for (let tap = 0; tap < filter.length; tap++) {
    const x = tap - reach + 1 - offset;
    const angle = Math.PI * cutoff * x;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const window = bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / reach) ** 2)));
    filter[tap] = sinc * window;
    sum += sinc * window;
  }
  return filter.map((value) => value / sum);
}

/** The modified Bessel function of order 0, for Kaiser's window. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}
