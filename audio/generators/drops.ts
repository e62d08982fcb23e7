import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { logarithmOfTwo, powerOfTwo } from './arithmetic';
import { createArrivals } from './arrivals';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { inSteps } from './steps';
import { createWander } from './wander';

/**
 * Drops that fall on a surface. What is heard of a drop is the surface that it strikes: a short ring, deep for
 * cloth, high for leaves and stone (after Andy Farnell's study of rain). They fall all around the listener, so that
 * few are near and most are far.
 */
export const createDrops: CreateGenerator<LayerOf<'drops'>> = (settings, random) => {
  const { perSecond, lowestHz, highestHz, ringCycles, nearness } = settings;
  const grains = createGrains();
  const arrivals = createArrivals(random);
  const strength = createWander(random, 12);
  const octaves = logarithmOfTwo(highestHz / lowestHz);
  const usualRingSeconds = ringCycles / (lowestHz * powerOfTwo(octaves / 2));
  // A decaying sine has a quarter of its first square over its decay time; the soft start takes a little of it.
  const loudest = LAYER_RMS / Math.sqrt((perSecond * meanSquareOf(nearness) * usualRingSeconds) / 5);

  const startDrop = (offset: number): void => {
    const amplitude = loudest / Math.sqrt(1 + random() * (nearness * nearness - 1));
    const hz = lowestHz * powerOfTwo(octaves * 0.5 * (random() + random()));
    const decaySeconds = (ringCycles / hz) * between(random, 0.6, 1.4);
    grains.start({ hz, amplitude, attackSeconds: decaySeconds / 12, decaySeconds, rise: 0 }, offset);
  };

  return inSteps((step) => {
    step.fill(0);
    arrivals(perSecond * (1 + 0.25 * strength()), startDrop);
    grains.addTo(step);
  });
};

/** The mean square of the loudness of drops spread evenly over a plane, the nearest 1, the farthest 1 / nearness. */
function meanSquareOf(nearness: number): number {
  const squared = nearness * nearness;
  return (logarithmOfTwo(squared) * Math.LN2) / (squared - 1);
}
