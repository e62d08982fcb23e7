// Loudness after ITU-R BS.1770-4, for mono at 48 kHz: K-weighting, blocks of 400 ms, both gates.
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { type Biquad, filter } from './biquad';

// The two filters of annex 1, as printed there for 48 kHz.
const HEAD: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const HIGH_PASS: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };

const HOP_SAMPLES = SAMPLE_RATE_HZ / 10;
const HOPS_A_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness in LUFS; minus infinity for silence. Less than 400 ms is measured as if silence followed. */
export function loudnessLufs(samples: Float32Array): number {
  const powers = blockPowers(filter(filter(samples, HEAD), HIGH_PASS));
  const loud = powers.filter((power) => lufsOf(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufsOf(mean(loud)) + RELATIVE_GATE_LU;
  return lufsOf(mean(loud.filter((power) => lufsOf(power) > gate)));
}

/** Mean squares of blocks of 400 ms, one every 100 ms. */
function blockPowers(weighted: Float32Array): number[] {
  const hops: number[] = [];
  const hopCount = Math.max(HOPS_A_BLOCK, Math.floor(weighted.length / HOP_SAMPLES));
  for (let hop = 0; hop < hopCount; hop++) {
    let sum = 0;
    const end = Math.min(weighted.length, (hop + 1) * HOP_SAMPLES);
    for (let at = hop * HOP_SAMPLES; at < end; at++) sum += (weighted[at] as number) ** 2;
    hops.push(sum / HOP_SAMPLES);
  }
  return hops.slice(HOPS_A_BLOCK - 1).map((_, at) => mean(hops.slice(at, at + HOPS_A_BLOCK)));
}

const lufsOf = (power: number): number => -0.691 + 10 * Math.log10(power);

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
