import type { LayerOf } from '../../audio-manifests/layers';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOf, logarithmOfTwo, powerOfTwo } from './arithmetic';
import { createFilter } from './filters';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { ramp } from './levels';
import { writeWhite } from './noise';
import { inSteps } from './steps';
import { createWander } from './wander';

/** How much louder the wind is at its highest pitch than in the middle. */
const GUST_DB = 3.5;

/**
 * Wind around a house: a narrow band of noise whose pitch wanders, and which is louder as it climbs. Gusts come
 * slowly, with flutter upon them.
 */
export const createWind: CreateGenerator<LayerOf<'wind'>> = (settings, random) => {
  const { lowestHz, highestHz, narrowness, gustSeconds } = settings;
  const first = createFilter('band-pass', lowestHz, narrowness);
  const second = createFilter('band-pass', lowestHz, narrowness);
  const gust = createWander(random, gustSeconds);
  const flutter = createWander(random, gustSeconds / 8);
  const octaves = logarithmOfTwo(highestHz / lowestHz);
  let gain = 0;

  return inSteps((step) => {
    const force = 0.8 * gust() + 0.2 * flutter();
    const hz = lowestHz * powerOfTwo(octaves * 0.5 * (1 + force));
    first.tune(hz);
    second.tune(hz);
    // Two such band-passes in a row let through a band of pi/4 of the centre over the narrowness.
    const passedPower = (hz * Math.PI) / 4 / narrowness / (SAMPLE_RATE_HZ / 2);
    const nextGain = (LAYER_RMS * gainOf(GUST_DB * force - 1)) / Math.sqrt(passedPower);
    writeWhite(step, random);
    first.run(step);
    second.run(step);
    ramp(step, gain, nextGain);
    gain = nextGain;
  });
};
