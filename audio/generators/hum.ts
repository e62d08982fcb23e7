import type { LayerOf } from '../../audio-manifests/layers';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { cosine, gainOf, logarithmOfTwo, sine } from './arithmetic';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { inSteps } from './steps';
import { createWander, type Wander } from './wander';

type Partial = {
  readonly number: number;
  readonly usual: number;
  readonly sway: Wander;
  level: number;
  x: number;
  y: number;
};

/** A machine that runs: a deep tone and its overtones, each of which comes and goes a little, as the speed does. */
export const createHum: CreateGenerator<LayerOf<'hum'>> = (settings, random) => {
  const { hz, partials, fallDbPerOctave } = settings;
  const speed = createWander(random, 7);
  const levels = Array.from({ length: partials }, (_, index) =>
    gainOf(-fallDbPerOctave * logarithmOfTwo(index + 1)),
  );
  const power = levels.reduce((sum, level) => sum + (level * level) / 2, 0);
  const all: Partial[] = levels.map((level, index) => ({
    number: index + 1,
    usual: (LAYER_RMS * level) / Math.sqrt(power),
    sway: createWander(random, 2.5),
    level: 0,
    x: 1,
    y: 0,
  }));

  return inSteps((step) => {
    step.fill(0);
    const turns = (hz * (1 + 0.006 * speed())) / SAMPLE_RATE_HZ;
    for (const partial of all) addPartial(partial, turns * partial.number, step);
  });
};

function addPartial(partial: Partial, turns: number, step: Float32Array): void {
  const across = cosine(turns);
  const up = sine(turns);
  const stride = (partial.usual * (1 + 0.4 * partial.sway()) - partial.level) / step.length;
  let { x, y, level } = partial;
  for (let at = 0; at < step.length; at++) {
    const turned = x * across - y * up;
    y = x * up + y * across;
    x = turned;
    level += stride;
    step[at] = (step[at] as number) + y * level;
  }
  // The tiny error of each turn would add up over hours: bring the phasor back to length 1.
  const length = Math.sqrt(x * x + y * y);
  partial.x = x / length;
  partial.y = y / length;
  partial.level = level;
}
