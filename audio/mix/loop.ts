// An endless sound as ten minutes that join their own beginning: made once, repeated for ever.
import { type PcmSource, RUN_IN_SAMPLES } from '../encode/encoder';
import { FRAME_SAMPLES } from '../encode/frames';
import type { Generator } from '../generators/generator';
import { createSound } from '../generators/sound';
import type { NamedSound } from '../jobs';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOfDb } from './gain';
import { createLimiter } from './limiter';
import { LOOP_FRAMES } from './loop-length';

const LOOP_SAMPLES = LOOP_FRAMES * FRAME_SAMPLES;

/** The sound starts this long before the loop does, and the loop's end passes over into that stretch. */
const SEAM_SAMPLES = 1.25 * SAMPLE_RATE_HZ;
/** The last of the seam is that stretch alone, so that an encoder arrives at the end as it set out. */
const BLEND_SAMPLES = SEAM_SAMPLES - Math.ceil(RUN_IN_SAMPLES / FRAME_SAMPLES) * FRAME_SAMPLES;

/** Two sounds together: each 3 dB down, so that the sum is as loud as one. */
export function createMix(sounds: readonly NamedSound[]): Generator {
  const generators = sounds.map(({ id, sound }) => createSound(sound, id));
  const limit = createLimiter();
  const gain = gainOfDb(sounds.length > 1 ? -3 : 0);
  return (block) => {
    block.fill(0);
    const one = new Float32Array(block.length);
    for (const generate of generators) {
      generate(one);
      for (let at = 0; at < block.length; at++)
        block[at] = (block[at] as number) + (one[at] as number) * gain;
    }
    limit(block);
  };
}

/**
 * The loop of an endless sound, for the encoder: the end of its run-up, the ten minutes, and from there on its own
 * beginning again. In its last second the sound passes over, at equal power, into its run-up.
 */
export function loopSource(generate: Generator): PcmSource {
  const runUp = new Float32Array(SEAM_SAMPLES);
  generate(runUp);
  const opening = new Float32Array(SEAM_SAMPLES);
  let position = -RUN_IN_SAMPLES;

  const fill = (block: Float32Array): void => {
    if (position < 0) block.set(runUp.subarray(SEAM_SAMPLES + position).subarray(0, block.length));
    else if (position >= LOOP_SAMPLES)
      block.set(opening.subarray(position - LOOP_SAMPLES).subarray(0, block.length));
    else generate(block);
    if (position >= 0 && position < SEAM_SAMPLES) opening.set(block, position);
    const seamStart = LOOP_SAMPLES - SEAM_SAMPLES;
    if (position >= seamStart && position < LOOP_SAMPLES) blend(block, runUp, position - seamStart);
    position += block.length;
  };

  const bounds = [0, SEAM_SAMPLES, LOOP_SAMPLES - SEAM_SAMPLES, LOOP_SAMPLES, LOOP_SAMPLES + SEAM_SAMPLES];
  return (sampleCount) => {
    const block = new Float32Array(sampleCount);
    for (let done = 0; done < sampleCount; ) {
      const bound = bounds.find((one) => one > position);
      if (bound === undefined) throw new Error('A loop was read too far beyond its end');
      const end = Math.min(sampleCount, done + bound - position);
      fill(block.subarray(done, end));
      done = end;
    }
    return block;
  };
}

/** Passes from a block to the run-up at equal power, from `offset` samples into the seam on. */
function blend(block: Float32Array, runUp: Float32Array, offset: number): void {
  for (let at = 0; at < block.length; at++) {
    const angle = (Math.PI / 2) * Math.min(1, (offset + at) / BLEND_SAMPLES);
    block[at] = (block[at] as number) * Math.cos(angle) + (runUp[offset + at] as number) * Math.sin(angle);
  }
}
