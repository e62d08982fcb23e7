import type { LayerOf } from '../../audio-manifests/layers';
import { between, type Random } from '../random';
import { powerOfTwo } from './arithmetic';
import { createFilter } from './filters';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { addTo, ramp } from './levels';
import { writeWhite } from './noise';
import { createSlope } from './slope';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

/** Measured: what brings three shores to LAYER_RMS. */
const LEVEL = LAYER_RMS / 1.08;
const SHORES = 3;

/**
 * Waves on a beach. Three stretches of shore each have their own rhythm, so that one wave rolls in while another
 * runs out, and the foam never falls silent. A wave swells as a low roar, breaks brightly and draws back as a hiss
 * that grows darker.
 */
export const createWaves: CreateGenerator<LayerOf<'waves'>> = ({ secondsBetween }, random) => {
  const shores = Array.from({ length: SHORES }, (_, index) =>
    createShore(secondsBetween * SHORES * (0.85 + 0.15 * index), index / SHORES, random),
  );
  const one = new Float32Array(STEP_SAMPLES);
  const highPass = createFilter('high-pass', 45);
  return inSteps((step) => {
    step.fill(0);
    for (const addShore of shores) addShore(step, one);
    highPass.run(step);
  });
};

function createShore(secondsOfWave: number, startAt: number, random: Random) {
  const slope = createSlope(-3);
  const body = createFilter('low-pass', 300);
  const foam = createFilter('band-pass', 2500, 0.5);
  let position = startAt;
  let stride = 0;
  let strength = 0;
  let bodyGain = 0;
  let foamGain = 0;

  const nextWave = (): void => {
    stride = 1 / (secondsOfWave * between(random, 0.8, 1.2) * STEPS_PER_SECOND);
    strength = between(random, 0.65, 1);
  };
  nextWave();

  return (sum: Float32Array, one: Float32Array): void => {
    const swell = hill(position, 0, 0.42, 1);
    const wash = hill(position, 0.3, 0.5, 1);
    body.tune(220 * powerOfTwo(3.6 * strength * swell), 0.6);
    foam.tune(3000 - 1400 * position);
    const nextBody = LEVEL * strength * (0.31 + 0.69 * swell);
    const nextFoam = LEVEL * 0.31 * strength * (0.11 + 0.89 * wash);

    writeWhite(one, random);
    slope(one);
    body.run(one);
    ramp(one, bodyGain * 0.55, nextBody * 0.55);
    addTo(sum, one);
    writeWhite(one, random);
    foam.run(one);
    ramp(one, foamGain, nextFoam);
    addTo(sum, one);

    bodyGain = nextBody;
    foamGain = nextFoam;
    position += stride;
    if (position >= 1) {
      position -= 1;
      nextWave();
    }
  };
}

/** Rises from 0 at `start` to 1 at `top` and falls back to 0 at `end`, smoothly. */
function hill(position: number, start: number, top: number, end: number): number {
  const part = position < top ? (position - start) / (top - start) : (end - position) / (end - top);
  const inside = Math.min(1, Math.max(0, part));
  return inside * inside * (3 - 2 * inside);
}
