import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';
import { createWander } from './wander';

/** The wheels that roll over one joint, heard from within the car: where on the rail, in rail lengths, how loud. */
const WHEELS = [
  { at: 0, strength: 1 },
  { at: 0.13, strength: 0.85 },
  { at: 0.39, strength: 0.5 },
  { at: 0.52, strength: 0.42 },
] as const;

/** What a wheel strikes: the floor, the frame, the rail. */
const KNOCKS = [
  { hz: 94, strength: 0.6, attackSeconds: 0.016, decaySeconds: 0.13 },
  { hz: 171, strength: 0.85, attackSeconds: 0.012, decaySeconds: 0.11 },
  { hz: 318, strength: 0.6, attackSeconds: 0.009, decaySeconds: 0.05 },
  { hz: 655, strength: 0.3, attackSeconds: 0.006, decaySeconds: 0.02 },
] as const;

/** Rail joints under a train: two pairs of wheels to each, da-dum, da-dum, at a speed that hardly changes. */
export const createRails: CreateGenerator<LayerOf<'rails'>> = ({ secondsBetween }, random) => {
  const grains = createGrains();
  const speed = createWander(random, 20);
  const ringPower = KNOCKS.reduce((sum, knock) => sum + (knock.strength ** 2 * knock.decaySeconds) / 4, 0);
  const wheelPower = WHEELS.reduce((sum, wheel) => sum + wheel.strength ** 2, 0);
  const loudest = LAYER_RMS / Math.sqrt((ringPower * wheelPower * 0.46) / secondsBetween);
  let position = 0;
  let wheel = 0;

  return inSteps((step) => {
    step.fill(0);
    const stride = (1 + 0.04 * speed()) / secondsBetween / STEPS_PER_SECOND;
    const next = WHEELS[wheel];
    if (next && position + stride > next.at) {
      const offset = Math.min(STEP_SAMPLES - 1, Math.floor(((next.at - position) / stride) * STEP_SAMPLES));
      const strength = loudest * next.strength * between(random, 0.75, 1.05);
      for (const knock of KNOCKS) {
        const hz = knock.hz * between(random, 0.92, 1.08);
        const amplitude = strength * knock.strength * between(random, 0.7, 1.1);
        grains.start({ ...knock, hz, amplitude, rise: -0.04 }, Math.max(0, offset));
      }
      wheel++;
    }
    position += stride;
    if (position >= 1) {
      position -= 1;
      wheel = 0;
    }
    grains.addTo(step);
  });
};
