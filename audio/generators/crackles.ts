import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { decayOver, powerOfTwo } from './arithmetic';
import { createArrivals } from './arrivals';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { inSteps, STEPS_PER_SECOND } from './steps';

/** Each crack sets off 0.75 others in the mean, over some 25 ms: four to a crackle. */
const OFFSPRING = 0.75;
const EXCITED_SECONDS = 0.025;
const RING_CYCLES = 2.2;
/** The ring of a crack of middling pitch. */
const RING_SECONDS = RING_CYCLES / 1500;

/**
 * Burning wood. One fibre breaks and loosens the next, so that cracks come in short runs with quiet between (a
 * self-exciting process); each is a click that the log rings to, most of them small.
 */
export const createCrackles: CreateGenerator<LayerOf<'crackles'>> = ({ perSecond }, random) => {
  const grains = createGrains();
  const arrivals = createArrivals(random);
  const calming = decayOver(1 / STEPS_PER_SECOND, EXCITED_SECONDS);
  // Of cracks a second; their strength is 1 / (1 + 4u), whose mean square is 1/5.
  const cracksPerSecond = perSecond / (1 - OFFSPRING);
  const loudest = LAYER_RMS / Math.sqrt((cracksPerSecond * 0.2 * RING_SECONDS) / 4);
  let excitement = 0;

  const startCrack = (offset: number): void => {
    excitement += OFFSPRING / EXCITED_SECONDS;
    const hz = 500 * powerOfTwo(3.2 * random());
    const decaySeconds = (RING_CYCLES / hz) * between(random, 0.6, 1.4);
    const amplitude = loudest / (1 + 4 * random());
    grains.start({ hz, amplitude, attackSeconds: decaySeconds / 8, decaySeconds, rise: 0 }, offset);
    if (random() < 0.08) {
      const thudHz = between(random, 140, 320);
      grains.start(
        { hz: thudHz, amplitude: amplitude * 0.5, attackSeconds: 0.002, decaySeconds: 0.012, rise: 0 },
        offset,
      );
    }
  };

  return inSteps((step) => {
    step.fill(0);
    arrivals(perSecond + excitement, startCrack);
    excitement *= calming;
    grains.addTo(step);
  });
};
