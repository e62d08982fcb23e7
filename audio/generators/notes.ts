import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { powerOfTwo } from './arithmetic';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { createGrains } from './grains';
import { addTo } from './levels';
import { createReverb } from './reverb';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

/** A muted string or a felt piano: overtones that are weak and soon gone. */
const PARTIALS = [
  { ratio: 1, strength: 1, lasts: 1 },
  { ratio: 2.001, strength: 0.3, lasts: 0.6 },
  { ratio: 3.004, strength: 0.1, lasts: 0.4 },
] as const;

/** Measured: what brings one note a second to LAYER_RMS. */
const LEVEL = LAYER_RMS / 0.82;

/**
 * Single soft notes in a large room. On each beat there may be one; the melody walks up and down its scale in small
 * steps and turns back at the ends.
 */
export const createNotes: CreateGenerator<LayerOf<'notes'>> = (settings, random) => {
  const { rootHz, scale, beatSeconds, chance, attackMs, decaySeconds, reverbSeconds } = settings;
  const grains = createGrains();
  const room = createReverb(reverbSeconds);
  const direct = new Float32Array(STEP_SAMPLES);
  const loudest = LEVEL * Math.sqrt(beatSeconds / chance / decaySeconds);
  const stepsPerBeat = Math.round(beatSeconds * STEPS_PER_SECOND);
  let place = Math.floor(random() * scale.length);
  let stepOfBeat = 0;

  const play = (): void => {
    const stride = Math.floor(random() * 5) - 2;
    const next = place + stride;
    place = next < 0 || next >= scale.length ? place - stride : next;
    const hz = rootHz * powerOfTwo((scale[place] as number) / 12);
    const force = loudest * between(random, 0.45, 1);
    const offset = Math.floor(random() * STEP_SAMPLES);
    for (const { ratio, strength, lasts } of PARTIALS) {
      const seconds = decaySeconds * lasts;
      const amplitude = force * strength * between(random, 0.8, 1.1);
      grains.start(
        { hz: hz * ratio, amplitude, attackSeconds: attackMs / 1000, decaySeconds: seconds, rise: 0 },
        offset,
      );
    }
  };

  return inSteps((step) => {
    if (stepOfBeat === 0 && random() < chance) play();
    stepOfBeat = (stepOfBeat + 1) % stepsPerBeat;
    direct.fill(0);
    grains.addTo(direct);
    step.set(direct);
    room(step);
    addTo(step, direct, 0.5);
  });
};
