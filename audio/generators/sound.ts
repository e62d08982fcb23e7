import type { Sound } from '../../audio-manifests/schema';
import { createRandom } from '../random';
import { gainOf } from './arithmetic';
import type { Generator } from './generator';
import { createLayer } from './registry';
import { inSteps, STEP_SAMPLES } from './steps';

/**
 * A whole sound at its published level (-20 LUFS, by its `gainDb`), endless and without fades. `seed` is the
 * sound's id wherever a listener hears it; another seed gives other rain of the same kind.
 */
export function createSound(sound: Pick<Sound, 'layers' | 'gainDb'>, seed: string): Generator {
  const gain = gainOf(sound.gainDb);
  const layers = sound.layers.map((layer, index) => ({
    write: createLayer(layer, createRandom(`${seed}/${index}`)),
    gain: gain * gainOf(layer.gainDb),
  }));
  const one = new Float32Array(STEP_SAMPLES);

  return inSteps((step) => {
    step.fill(0);
    for (const layer of layers) {
      layer.write(one);
      for (let at = 0; at < STEP_SAMPLES; at++)
        step[at] = (step[at] as number) + (one[at] as number) * layer.gain;
    }
  });
}
