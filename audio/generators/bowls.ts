import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { inSteps, STEPS_PER_SECOND } from './steps';

/** The overtones of a bowl stand apart by no simple ratios; the higher, the sooner they are gone. */
const PARTIALS = [
  { ratio: 1, strength: 1, decaySeconds: 7 },
  { ratio: 2.74, strength: 0.34, decaySeconds: 4 },
  { ratio: 5.16, strength: 0.1, decaySeconds: 2 },
  { ratio: 8.1, strength: 0.025, decaySeconds: 0.9 },
] as const;

/**
 * Singing bowls, struck softly with felt. A bowl is never quite round, so that each partial is two that lie a
 * fraction of a hertz apart and beat slowly. Bowl, strength, balance and beat differ with every strike.
 */
export const createBowls: CreateGenerator<LayerOf<'bowls'>> = ({ secondsBetween, bowlsHz }, random) => {
  const grains = createGrains();
  const power = PARTIALS.reduce(
    (sum, { strength, decaySeconds }) => sum + (strength ** 2 * decaySeconds) / 4,
    0,
  );
  const loudest = LAYER_RMS / Math.sqrt((power * 0.25) / secondsBetween);
  let untilStrike = 0;
  let lastBowl = -1;

  const strike = (): void => {
    const bowl = (lastBowl + 1 + Math.floor(random() * (bowlsHz.length - 1))) % bowlsHz.length;
    const hz = bowlsHz[bowl] as number;
    const force = between(random, 0.7, 1);
    for (const partial of PARTIALS) {
      const beatHz = between(random, 0.15, 0.7) * Math.sqrt(partial.ratio);
      const amplitude = loudest * force * partial.strength * between(random, 0.6, 1.2);
      const share = between(random, 0.4, 0.6);
      const decaySeconds = partial.decaySeconds * between(random, 0.85, 1.2);
      const attackSeconds = 0.16 / Math.sqrt(partial.ratio);
      const centreHz = hz * partial.ratio;
      const common = { attackSeconds, decaySeconds, rise: 0 };
      grains.start({ ...common, hz: centreHz - beatHz / 2, amplitude: amplitude * share }, 0);
      grains.start({ ...common, hz: centreHz + beatHz / 2, amplitude: amplitude * (1 - share) }, 0);
    }
    lastBowl = bowl;
  };

  return inSteps((step) => {
    step.fill(0);
    untilStrike -= 1 / STEPS_PER_SECOND;
    if (untilStrike <= 0) {
      strike();
      untilStrike = secondsBetween * between(random, 0.6, 1.4);
    }
    grains.addTo(step);
  });
};
