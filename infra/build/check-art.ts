// That every item has a picture, and that what art.yaml names is there.
import type { Art } from '../../audio-manifests/art';
import { picturesOf } from '../art/pictures';
import type { Faults } from './faults';
import type { Library } from './read-content';

/** Notes items without a picture, pictures without an item, and colours that lead nowhere. */
export function checkArt(library: Library, art: Art, faults: Faults): void {
  const path = 'audio-manifests/art.yaml';
  const { sounds, sessions, courses } = library;
  const pictures = picturesOf(library, art);
  const ids = [sounds, sessions, courses].flatMap(Object.keys);
  for (const id of ids.filter((one) => !pictures.has(one))) {
    faults.add(path, `"${id}" has no picture: add it to items, or its family or kind`);
  }
  for (const id of Object.keys(art.items).filter((one) => !ids.includes(one))) {
    faults.add(path, `there is no "${id}" in the library`);
  }
  const { families, kinds, items } = art;
  for (const { palette } of [families, kinds, items].flatMap(Object.values).concat(art.courses)) {
    if (!art.palettes[palette]) faults.add(path, `there is no palette "${palette}"`);
  }
}
