// The bed steps back, slowly, while somebody speaks.
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOfDb, rise } from './gain';

const DUCKED_GAIN = gainOfDb(-3);
/** The bed begins to step back so long before a word, and takes so long to return after one. */
export const DUCK_ATTACK_SAMPLES = 1.5 * SAMPLE_RATE_HZ;
export const DUCK_RELEASE_SAMPLES = 3 * SAMPLE_RATE_HZ;

/** When somebody speaks, in samples. */
export type Speaking = { readonly startSample: number; readonly endSample: number };

/** The bed's gain at a sample. */
export function duckGain(speaking: readonly Speaking[], sample: number): number {
  let back = 0;
  for (const { startSample, endSample } of speaking) {
    const before = rise((sample - startSample) / DUCK_ATTACK_SAMPLES + 1);
    const after = rise((endSample - sample) / DUCK_RELEASE_SAMPLES + 1);
    back = Math.max(back, Math.min(before, after));
  }
  return 1 - back * (1 - DUCKED_GAIN);
}
