import type { SceneName } from '../../audio-manifests/art';
import type { Scene } from './canvas';
import { depths } from './scenes/depths';
import { embers } from './scenes/embers';
import { falls } from './scenes/falls';
import { fan } from './scenes/fan';
import { forest } from './scenes/forest';
import { hills } from './scenes/hills';
import { mist } from './scenes/mist';
import { porthole } from './scenes/porthole';
import { rails } from './scenes/rails';
import { rain } from './scenes/rain';
import { ripples } from './scenes/ripples';
import { sea } from './scenes/sea';
import { stars } from './scenes/stars';
import { storm } from './scenes/storm';
import { tent } from './scenes/tent';
import { wind } from './scenes/wind';

/** Every scene by the name that art.yaml calls it. */
export const scenes: Readonly<Record<SceneName, Scene>> = {
  depths,
  embers,
  falls,
  fan,
  forest,
  hills,
  mist,
  porthole,
  rails,
  rain,
  ripples,
  sea,
  stars,
  storm,
  tent,
  wind,
};
