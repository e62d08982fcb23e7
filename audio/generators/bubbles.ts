import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { logarithmOfTwo, powerOfTwo } from './arithmetic';
import { createArrivals } from './arrivals';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { inSteps } from './steps';
import { createWander } from './wander';

/**
 * Bubbles in water: each rings at the pitch of its size, dies away the faster the smaller it is, and rises in pitch
 * as it nears the surface (the law of decay is that of Kees van den Doel, "Physically-based models for liquid
 * sounds", 2005). They come in gurgles: the rate and the size move together.
 */
export const createBubbles: CreateGenerator<LayerOf<'bubbles'>> = (settings, random) => {
  const { perSecond, lowestHz, highestHz, risePercent } = settings;
  const grains = createGrains();
  const arrivals = createArrivals(random);
  const gurgle = createWander(random, 0.35);
  const current = createWander(random, 5);
  const octaves = logarithmOfTwo(highestHz / lowestHz);
  const middleHz = lowestHz * powerOfTwo(octaves / 2);
  // The mean square of `strength` is 0.2; what the soft starts take makes it 0.15. A decaying sine has a quarter of
  // its first square over its decay time.
  const loudest = LAYER_RMS / Math.sqrt((perSecond * 0.15 * decaySecondsOf(middleHz)) / 4);
  let size = 0;

  const startBubble = (offset: number): void => {
    const place = 0.5 * (random() + random()) + 0.18 * size;
    const hz = lowestHz * powerOfTwo(octaves * Math.min(1, Math.max(0, place)));
    const strength = 0.2 + 0.8 * random() * random();
    const rise = (risePercent / 100) * between(random, 0.2, 1.8);
    const decaySeconds = decaySecondsOf(hz);
    const amplitude = loudest * strength * Math.sqrt(middleHz / hz);
    grains.start({ hz, amplitude, attackSeconds: decaySeconds / 6, decaySeconds, rise }, offset);
  };

  return inSteps((step) => {
    step.fill(0);
    size = gurgle();
    arrivals(perSecond * (1 + 0.6 * size) * (1 + 0.25 * current()), startBubble);
    grains.addTo(step);
  });
};

function decaySecondsOf(hz: number): number {
  return 1 / (0.043 * hz + 0.0014 * hz * Math.sqrt(hz));
}
