import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

/** The valves as they close, heard through a body: lub, and a third of a second later the shorter, higher dub. */
const TONES = [
  { afterSeconds: 0, hz: 56, strength: 0.8, attackSeconds: 0.024, decaySeconds: 0.1 },
  { afterSeconds: 0.006, hz: 104, strength: 1, attackSeconds: 0.02, decaySeconds: 0.085 },
  { afterSeconds: 0.01, hz: 158, strength: 0.6, attackSeconds: 0.016, decaySeconds: 0.065 },
  { afterSeconds: 0.32, hz: 74, strength: 0.5, attackSeconds: 0.02, decaySeconds: 0.075 },
  { afterSeconds: 0.325, hz: 132, strength: 0.66, attackSeconds: 0.016, decaySeconds: 0.06 },
  { afterSeconds: 0.33, hz: 198, strength: 0.4, attackSeconds: 0.013, decaySeconds: 0.045 },
] as const;

/** A resting heart: so many beats a minute, even to within 5 ms, no two quite alike. */
export const createHeartbeat: CreateGenerator<LayerOf<'heartbeat'>> = ({ beatsPerMinute }, random) => {
  const grains = createGrains();
  const stepsPerBeat = Math.round((60 / beatsPerMinute) * STEPS_PER_SECOND);
  const power = TONES.reduce((sum, tone) => sum + (tone.strength ** 2 * tone.decaySeconds) / 4, 0);
  const loudest = LAYER_RMS / Math.sqrt((power * 0.45 * beatsPerMinute) / 60);
  let stepOfBeat = 0;
  let force = 1;

  return inSteps((step) => {
    step.fill(0);
    for (const tone of TONES) {
      const offset = Math.round(tone.afterSeconds * SAMPLE_RATE_HZ) - stepOfBeat * STEP_SAMPLES;
      if (offset < 0 || offset >= STEP_SAMPLES) continue;
      const amplitude = loudest * force * tone.strength * between(random, 0.9, 1.1);
      grains.start({ ...tone, hz: tone.hz * between(random, 0.97, 1.03), amplitude, rise: -0.08 }, offset);
    }
    stepOfBeat++;
    if (stepOfBeat === stepsPerBeat) {
      stepOfBeat = 0;
      force = between(random, 0.88, 1.06);
    }
    grains.addTo(step);
  });
};
