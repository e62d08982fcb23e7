import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOf } from './arithmetic';
import type { Filter } from './filters';
import { ramp } from './levels';
import { STEP_SAMPLES } from './steps';

/** The gain turns down over 2.5 ms and comes back by at most 0.5 dB in each 2.5 ms after. */
const PART_SAMPLES = STEP_SAMPLES / 2;
const RELEASE = gainOf(0.5);
const PARTS_PER_SECOND = SAMPLE_RATE_HZ / PART_SAMPLES;
const LONG_MEMORY_PARTS = 8 * PARTS_PER_SECOND;
const SHORT_MEMORY_PARTS = 2.5 * PARTS_PER_SECOND;
/** Room left for what the turning down takes from the average itself. */
const MARGIN_DB = 3.7;

/**
 * Holds every peak within `crestDb` of the average around it, so that nothing wakes a sleeper. What is to come is
 * unknown, so the average is taken over the last eight seconds and over the last two and a half, and the lower counts.
 * What comes out is 2.5 ms late: each part is held back until the next is known, so that the gain is down before the
 * peak arrives. `usualRms` is the level that it takes for granted at the start.
 */
export function softenPeaks(crestDb: number, usualRms: number): Filter {
  const ratio = gainOf(crestDb - MARGIN_DB);
  const held = new Float32Array(PART_SAMPLES);
  const coming = new Float32Array(PART_SAMPLES);
  let longPower = usualRms * usualRms;
  let shortPower = longPower;
  let gain = 1;
  let allowed = 1;

  return (samples) => {
    for (let at = 0; at < samples.length; at += PART_SAMPLES) {
      const part = samples.subarray(at, at + PART_SAMPLES);
      coming.set(part);
      const power = powerOf(part);
      longPower += (power - longPower) / LONG_MEMORY_PARTS;
      shortPower += (power - shortPower) / SHORT_MEMORY_PARTS;
      const allowedNext = Math.min(1, (ratio * Math.sqrt(Math.min(longPower, shortPower))) / peakOf(part));
      const from = gain;
      gain = Math.min(gain * RELEASE, allowed, allowedNext);
      part.set(held);
      ramp(part, from, gain);
      held.set(coming);
      allowed = allowedNext;
    }
  };
}

function peakOf(samples: Float32Array): number {
  let peak = 1e-9;
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] as number;
    if (sample > peak) peak = sample;
    else if (-sample > peak) peak = -sample;
  }
  return peak;
}

function powerOf(samples: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at++) sum += (samples[at] as number) * (samples[at] as number);
  return sum / samples.length;
}
