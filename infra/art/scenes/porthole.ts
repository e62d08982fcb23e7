import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { below, blend, n, ridge, sheet, sky, stars } from '../shapes';

/** The window of a cabin over clouds, with the shade half down. */
export function porthole(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const half = height * 0.23;
  const tall = height * 0.34;
  const [x, y] = [width / 2, height * 0.5];
  const pane = (grow: number) =>
    `x="${n(x - half - grow)}" y="${n(y - tall - grow)}" width="${n(2 * (half + grow))}" height="${n(2 * (tall + grow))}" rx="${n(half * 0.9 + grow)}"`;
  const wall = sheet(canvas, 'wall', [
    [0, palette.land],
    [0.5, blend(palette.night, palette.sky, 0.6)],
    [1, palette.land],
  ]);
  const clouds = [0.6, 0.68, 0.77]
    .map((at, index) =>
      below(
        canvas,
        ridge(canvas, height * at, height * 0.02),
        blend(palette.horizon, palette.night, 0.25 + index * 0.28),
      ),
    )
    .join('');
  const shade = height * between(random, 0.24, 0.3);
  return `${wall}<rect ${pane(height * 0.035)} fill="${blend(palette.night, palette.sky, 0.9)}"/><rect ${pane(height * 0.012)} fill="${palette.land}"/><clipPath id="pane"><rect ${pane(0)}/></clipPath><g clip-path="url(#pane)">${sky(canvas, 0.62)}${stars(canvas, 60)}${clouds}<rect width="${width}" height="${n(shade)}" fill="${blend(palette.night, palette.sky, 0.75)}"/></g>`;
}
