// The pictures of the library: which there are, and each as SVG and as PNG.
import { renderAsync } from '@resvg/resvg-js';
import { createRandom } from '../../audio/random';
import type { Art, Picture } from '../../audio-manifests/art';
import type { Library } from '../build/read-content';
import { scenes } from './scenes';

/**
 * The two forms that a now-playing screen asks for: art of at least 480 by 480 pixels, and a background of at least
 * 1024 by 640. lambda/reply/now-playing.ts makes the same files' names.
 */
const FORMS = {
  art: { ending: '.png', size: [512, 512] },
  background: { ending: '-wide.png', size: [1024, 640] },
} as const;
type Form = keyof typeof FORMS;

/** A picture in one form. */
export type Drawing = { readonly file: string; readonly svg: string };

/** The picture of every item of a library, by its id. */
export function picturesOf({ sounds, sessions, courses }: Library, art: Art): ReadonlyMap<string, Picture> {
  const { families, kinds, items } = art;
  const chosen = [
    ...Object.entries(sounds).map(([id, { family }]) => [id, items[id] ?? families[family]] as const),
    ...Object.entries(sessions).map(([id, { kind }]) => [id, items[id] ?? kinds[kind]] as const),
    ...Object.keys(courses).map((id) => [id, items[id] ?? art.courses] as const),
  ];
  return new Map(chosen.flatMap(([id, picture]) => (picture ? [[id, picture]] : [])));
}

/** The picture of an item as SVG. Pure: the same item looks the same, to the byte, on every machine. */
function pictureSvg(
  id: string,
  { scene, palette: name }: Picture,
  palettes: Art['palettes'],
  form: Form,
): string {
  const [width, height] = FORMS[form].size;
  const palette = palettes[name];
  if (!palette) throw new Error(`There is no palette "${name}" in art.yaml.`);
  const elements = scenes[scene]({ width, height, palette, random: createRandom(id) });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${elements}</svg>`;
}

/** Every picture in every form. */
export function drawingsOf(library: Library, art: Art): readonly Drawing[] {
  return [...picturesOf(library, art)].flatMap(([id, picture]) =>
    (Object.keys(FORMS) as Form[]).map((form) => ({
      file: `${id}${FORMS[form].ending}`,
      svg: pictureSvg(id, picture, art.palettes, form),
    })),
  );
}

/** An SVG as PNG, in its own size. */
export async function toPng(svg: string): Promise<Uint8Array> {
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
}
