import { SAMPLE_RATE_HZ } from '../sample-rate';
import type { Generator } from './generator';

/** Sounds are made in steps of 5 ms: what moves slowly is worked out once a step, and a step has one fixed length. */
export const STEP_SAMPLES = 240;
export const STEPS_PER_SECOND = SAMPLE_RATE_HZ / STEP_SAMPLES;

/** Turns a function that writes the next step into a generator for blocks of any length. */
export function inSteps(writeStep: (step: Float32Array) => void): Generator {
  const step = new Float32Array(STEP_SAMPLES);
  let used = STEP_SAMPLES;
  return (block) => {
    for (let at = 0; at < block.length; ) {
      if (used === step.length) {
        writeStep(step);
        used = 0;
      }
      const part = step.subarray(used, used + block.length - at);
      block.set(part, at);
      at += part.length;
      used += part.length;
    }
  };
}
