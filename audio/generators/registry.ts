import type { Layer } from '../../audio-manifests/layers';
import type { Random } from '../random';
import { createDrops } from './drops';
import type { Generator } from './generator';
import { createNoise } from './noise';

/** Makes the generator that a layer names. */
export function createLayer(layer: Layer, random: Random): Generator {
  switch (layer.generator) {
    case 'noise':
      return createNoise(layer, random);
    case 'drops':
      return createDrops(layer, random);
  }
}
