import type { LayerOf } from '../../audio-manifests/layers';
import type { Random } from '../random';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOf, powerOfTwo } from './arithmetic';
import { createFilter, passes } from './filters';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { ramp } from './levels';
import { createSlope, slopePasses } from './slope';
import { inSteps } from './steps';
import { createWander } from './wander';

/** Noise of one colour between two cut-offs; its level may wander, as wind and water do. */
export const createNoise: CreateGenerator<LayerOf<'noise'>> = (settings, random) => {
  const { slopeDbPerOctave, highPassHz, lowPassHz, swayDb, swaySeconds } = settings;
  const slope = createSlope(slopeDbPerOctave);
  const highPass = createFilter('high-pass', highPassHz);
  const lowPass = createFilter('low-pass', lowPassHz);
  const sway = createWander(random, swaySeconds);
  const level = LAYER_RMS / rmsOf(settings);
  let gain = level;

  return inSteps((step) => {
    writeWhite(step, random);
    slope(step);
    highPass.run(step);
    lowPass.run(step);
    const nextGain = level * gainOf(swayDb * sway());
    ramp(step, gain, nextGain);
    gain = nextGain;
  });
};

/** White noise with an RMS of 1. */
export function writeWhite(step: Float32Array, random: Random): void {
  const width = 2 * Math.sqrt(3);
  for (let at = 0; at < step.length; at++) step[at] = (random() - 0.5) * width;
}

/** The RMS of white noise of RMS 1 behind these filters: their response squared, averaged over all frequencies. */
function rmsOf({ slopeDbPerOctave, highPassHz, lowPassHz }: LayerOf<'noise'>): number {
  const nyquistHz = SAMPLE_RATE_HZ / 2;
  const ratio = powerOfTwo(1 / 8);
  let power = 0;
  for (let hz = nyquistHz / ratio; hz > 1; hz /= ratio) {
    const response =
      slopePasses(slopeDbPerOctave, hz) *
      passes('high-pass', highPassHz, hz) *
      passes('low-pass', lowPassHz, hz);
    power += (response * response * hz * (ratio - 1)) / nyquistHz;
  }
  return Math.sqrt(power);
}
