import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { gainOf, powerOfTwo } from './arithmetic';
import { createFilter } from './filters';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { ramp } from './levels';
import { writeWhite } from './noise';
import { inSteps, STEPS_PER_SECOND } from './steps';

/** Where in a breath it is at its fullest. */
const TOP = 0.38;
/** Measured: what brings a breath with a depth of 9 dB and a brightness of 2,300 Hz to LAYER_RMS. */
const LEVEL = LAYER_RMS / 0.171;

/**
 * "Shhh": air between teeth, in the rhythm of somebody who rocks a child. Each breath swells, brightens a little and
 * sinks by `depthDb`, never to silence, and no two are equally long or loud.
 */
export const createBreath: CreateGenerator<LayerOf<'breath'>> = (settings, random) => {
  const { secondsPerBreath, depthDb, brightnessHz } = settings;
  const highPass = createFilter('high-pass', brightnessHz / 3);
  const lowPass = createFilter('low-pass', brightnessHz);
  const lips = createFilter('low-pass', brightnessHz * 2.2);
  let position = 0;
  let seconds = secondsPerBreath;
  let loudnessDb = 0;
  const level = LEVEL * Math.sqrt(2300 / brightnessHz);
  let gain = 0;

  return inSteps((step) => {
    const part = position < TOP ? position / TOP : (1 - position) / (1 - TOP);
    const swell = part * part * (3 - 2 * part);
    lowPass.tune(brightnessHz * powerOfTwo(0.7 * swell - 0.4));
    const nextGain = level * gainOf(depthDb * (swell - 1) + loudnessDb * swell);
    writeWhite(step, random);
    highPass.run(step);
    lowPass.run(step);
    lips.run(step);
    ramp(step, gain, nextGain);
    gain = nextGain;

    position += 1 / (seconds * STEPS_PER_SECOND);
    if (position >= 1) {
      position -= 1;
      seconds = secondsPerBreath * between(random, 0.92, 1.1);
      loudnessDb = between(random, -2, 0.5);
    }
  });
};
