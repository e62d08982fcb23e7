import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { blend, glow, sheet, veil } from '../shapes';

const VEILS = 26;

/** Veils of mist with nothing in them: what a noise would look like. */
export function mist(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const { night, sky, horizon, light } = palette;
  const air = sheet(canvas, 'air', [
    [0, night],
    [0.52, blend(sky, horizon, 0.45)],
    [1, night],
  ]);
  const x = width * between(random, 0.38, 0.62);
  const heart = glow('heart', x, height * 0.5, height * 0.6, light, 0.15);
  return air + heart + veils(canvas);
}

/** Light and dark ones take turns; all of them lie level and drift off to the sides. */
function veils({ width, height, palette, random }: Canvas): string {
  return Array.from({ length: VEILS }, (_, at) => {
    const isLight = at % 2 === 0;
    const colour = isLight ? blend(palette.horizon, palette.light, 0.25) : palette.night;
    return veil(`veil${at}`, {
      x: between(random, 0, 1) * width,
      y: height * (0.5 + 0.42 * (random() + random() - 1)),
      halfWidth: between(random, 0.35, 0.8) * height,
      halfHeight: between(random, 0.02, 0.085) * height,
      colour,
      most: isLight ? between(random, 0.1, 0.26) : between(random, 0.2, 0.45),
    });
  }).join('');
}
