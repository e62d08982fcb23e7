import type { Layer, LayerOf } from '../../audio-manifests/layers';
import type { Random } from '../random';
import { createBirds } from './birds';
import { createBowls } from './bowls';
import { createBreath } from './breath';
import { createBubbles } from './bubbles';
import { createCrackles } from './crackles';
import { createCrickets } from './crickets';
import { createDrops } from './drops';
import type { CreateGenerator, Generator } from './generator';
import { createHeartbeat } from './heartbeat';
import { createHum } from './hum';
import { createNoise } from './noise';
import { createNotes } from './notes';
import { createPads } from './pads';
import { createRails } from './rails';
import { createThunder } from './thunder';
import { createWaves } from './waves';
import { createWind } from './wind';

const CREATORS: { readonly [Name in Layer['generator']]: CreateGenerator<LayerOf<Name>> } = {
  birds: createBirds,
  bowls: createBowls,
  breath: createBreath,
  bubbles: createBubbles,
  crackles: createCrackles,
  crickets: createCrickets,
  drops: createDrops,
  heartbeat: createHeartbeat,
  hum: createHum,
  noise: createNoise,
  notes: createNotes,
  pads: createPads,
  rails: createRails,
  thunder: createThunder,
  waves: createWaves,
  wind: createWind,
};

/** Makes the generator that a layer names. */
export function createLayer(layer: Layer, random: Random): Generator {
  // The record holds for each name the creator of that name's settings; the compiler cannot pair them up by itself.
  const create = CREATORS[layer.generator] as CreateGenerator<Layer>;
  return create(layer, random);
}
