import type { Sound } from '../../audio-manifests/schema';
import { createRandom } from '../random';
import { gainOf } from './arithmetic';
import { type Generator, LAYER_RMS } from './generator';
import { addTo } from './levels';
import { createLayer } from './registry';
import { softenPeaks } from './soft-peaks';
import { inSteps, STEP_SAMPLES } from './steps';

/**
 * A whole sound at its published level (-20 LUFS, by its `gainDb`), endless and without fades. `seed` is the
 * sound's id wherever a listener hears it; another seed gives other rain of the same kind.
 */
export function createSound(
  sound: Pick<Sound, 'layers' | 'gainDb' | 'crestAtMostDb'>,
  seed: string,
): Generator {
  const layers = sound.layers.map((layer, index) => ({
    write: createLayer(layer, createRandom(`${seed}/${index}`)),
    gain: gainOf(sound.gainDb + layer.gainDb),
  }));
  const one = new Float32Array(STEP_SAMPLES);

  const usualPower = layers.reduce((sum, { gain }) => sum + (LAYER_RMS * gain) ** 2, 0);
  const soften = softenPeaks(sound.crestAtMostDb, Math.sqrt(usualPower));

  return inSteps((step) => {
    step.fill(0);
    for (const { write, gain } of layers) {
      write(one);
      addTo(step, one, gain);
    }
    soften(step);
  });
}
