import { SAMPLE_RATE_HZ } from '../sample-rate';

/** How long a bell rings. */
export const BELL_SAMPLES = 9 * SAMPLE_RATE_HZ;

/** Partials of a small metal bowl: frequency over the lowest, level, and seconds until it has fallen by 60 dB. */
const PARTIALS: ReadonlyArray<readonly [ratio: number, level: number, seconds: number]> = [
  [1, 1, 9],
  [1.006, 0.6, 9],
  [2.71, 0.42, 6],
  [2.725, 0.25, 6],
  [5.15, 0.16, 3],
  [8.2, 0.05, 1.5],
];
const LOWEST_HZ = { low: 264, high: 396 };
const ATTACK_SECONDS = 0.012;
/** Brings the strike to 10 LU under speech. */
const LEVEL = 0.085;

/** A struck bowl: soft in its attack, long in its fall, beating slowly. */
export function ringBell(pitch: 'low' | 'high'): Float32Array {
  const samples = new Float32Array(BELL_SAMPLES);
  for (const [ratio, level, seconds] of PARTIALS) {
    const turn = (2 * Math.PI * LOWEST_HZ[pitch] * ratio) / SAMPLE_RATE_HZ;
    const fall = Math.log(1000) / (seconds * SAMPLE_RATE_HZ);
    for (let at = 0; at < samples.length; at++) {
      samples[at] = (samples[at] as number) + LEVEL * level * Math.exp(-fall * at) * Math.sin(turn * at);
    }
  }
  softenEnds(samples, ATTACK_SECONDS, 1);
  return samples;
}

/** Lets samples rise at their beginning and fall away at their end. */
export function softenEnds(samples: Float32Array, riseSeconds: number, fallSeconds: number): void {
  const ends = [riseSeconds, fallSeconds].map((seconds) => Math.round(seconds * SAMPLE_RATE_HZ));
  const [rising = 0, falling = 0] = ends;
  for (let at = 0; at < Math.min(rising, samples.length); at++) {
    samples[at] = (samples[at] as number) * (0.5 - 0.5 * Math.cos((Math.PI * at) / rising));
  }
  for (let back = 0; back < Math.min(falling, samples.length); back++) {
    const at = samples.length - 1 - back;
    samples[at] = (samples[at] as number) * (0.5 - 0.5 * Math.cos((Math.PI * back) / falling));
  }
}
