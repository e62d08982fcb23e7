import type { LayerOf } from '../../audio-manifests/layers';
import { between, type Random } from '../random';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { cosine, sine } from './arithmetic';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

/** Of the time from one wing stroke to the next, the part that sounds. */
const SOUNDING = 0.72;
/** Measured: what brings an evening's insects to LAYER_RMS. */
const LEVEL = LAYER_RMS / 0.1;

/**
 * Crickets: each draws its wing three to five times for one chirp, at a pitch and a pace of its own, sings for a
 * while and rests. They sit at different distances; the far ones are many, soft and blurred into each other.
 */
export const createCrickets: CreateGenerator<LayerOf<'crickets'>> = (settings, random) => {
  const { insects, lowestHz, highestHz, chirpsPerSecond } = settings;
  const all = Array.from({ length: insects }, (_, index) =>
    createInsect(
      between(random, lowestHz, highestHz),
      chirpsPerSecond * between(random, 0.8, 1.25),
      LEVEL / (1 + (2.5 * index) / insects) / Math.sqrt(insects),
      random,
    ),
  );
  return inSteps((step) => {
    step.fill(0);
    for (const addInsect of all) addInsect(step);
  });
};

function createInsect(usualHz: number, chirpsPerSecond: number, loudness: number, random: Random) {
  const strokeSamples = Math.round(SAMPLE_RATE_HZ * between(random, 0.028, 0.042));
  const strokes = 3 + Math.floor(random() * 3);
  let turns = usualHz / SAMPLE_RATE_HZ;
  let x = 1;
  let y = 0;
  let chirpSamples = SAMPLE_RATE_HZ / chirpsPerSecond;
  let sinceChirp = Math.floor(random() * chirpSamples);
  let singing = random() < 0.7;
  let stepsUntilChange = between(random, 2, 15) * STEPS_PER_SECOND;
  let level = singing ? loudness : 0;

  const addChirp = (step: Float32Array): void => {
    const across = cosine(turns);
    const up = sine(turns);
    const stride = 1 / (strokeSamples * SOUNDING);
    let position = (sinceChirp % strokeSamples) * stride;
    for (let at = 0; at < step.length; at++) {
      const turned = x * across - y * up;
      y = x * up + y * across;
      x = turned;
      if (position < 1) {
        const swell = 4 * position * (1 - position);
        step[at] = (step[at] as number) + y * level * swell * swell;
      }
      position += stride;
      if (position >= 1 / SOUNDING) position = 0;
    }
    const length = Math.sqrt(x * x + y * y);
    x /= length;
    y /= length;
  };

  return (step: Float32Array): void => {
    level += ((singing ? loudness : 0) - level) * 0.006;
    if (--stepsUntilChange <= 0) {
      singing = !singing;
      stepsUntilChange = (singing ? between(random, 12, 40) : between(random, 3, 10)) * STEPS_PER_SECOND;
    }
    if (sinceChirp < strokes * strokeSamples) addChirp(step);
    sinceChirp += STEP_SAMPLES;
    if (sinceChirp >= chirpSamples) {
      sinceChirp = 0;
      turns = (usualHz * between(random, 0.994, 1.006)) / SAMPLE_RATE_HZ;
      chirpSamples = (SAMPLE_RATE_HZ / chirpsPerSecond) * between(random, 0.9, 1.15);
    }
  };
}
