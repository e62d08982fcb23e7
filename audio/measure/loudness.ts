import { SAMPLE_RATE_HZ } from '../sample-rate';
import { decibelsOfPower } from './decibels';

// ITU-R BS.1770-4, for one channel at 48 kHz.

/** The K-weighting: a shelf for the head, then a high-pass; b0, b1, b2, a1, a2 as the standard prints them. */
const K_WEIGHTING = [
  [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
  [1, -2, 1, -1.99004745483398, 0.99007225036621],
] as const;
const OFFSET_LU = -0.691;
const BLOCK_SAMPLES = 0.4 * SAMPLE_RATE_HZ;
const HOP_SAMPLES = BLOCK_SAMPLES / 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness in LUFS: of all blocks of 400 ms, those that neither gate leaves out. -Infinity for silence. */
export function integratedLoudness(samples: Float32Array): number {
  const blocks = blockPowers(weighted(samples));
  const audible = blocks.filter((power) => loudnessOf(power) > ABSOLUTE_GATE_LUFS);
  const gate = loudnessOf(mean(audible)) + RELATIVE_GATE_LU;
  return loudnessOf(mean(audible.filter((power) => loudnessOf(power) > gate)));
}

function weighted(samples: Float32Array): Float64Array {
  const out = new Float64Array(samples);
  for (const [b0, b1, b2, a1, a2] of K_WEIGHTING) {
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let at = 0; at < out.length; at++) {
      const x = out[at] as number;
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      out[at] = y;
    }
  }
  return out;
}

function blockPowers(samples: Float64Array): number[] {
  const powers: number[] = [];
  for (let start = 0; start + BLOCK_SAMPLES <= samples.length; start += HOP_SAMPLES) {
    let sum = 0;
    for (let at = start; at < start + BLOCK_SAMPLES; at++)
      sum += (samples[at] as number) * (samples[at] as number);
    powers.push(sum / BLOCK_SAMPLES);
  }
  return powers;
}

function loudnessOf(power: number): number {
  return power > 0 ? OFFSET_LU + decibelsOfPower(power) : Number.NEGATIVE_INFINITY;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
