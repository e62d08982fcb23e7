import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { glow, n, sheet } from '../shapes';

const RINGS = 9;

/** Rings on still water, around a light. */
export function ripples(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const { night, sky, land, light } = palette;
  const x = width / 2;
  const y = height * between(random, 0.46, 0.56);
  const water = sheet(canvas, 'water', [
    [0, night],
    [0.5, sky],
    [1, land],
  ]);
  const deep = glow('deep', x, y, height * 0.75, palette.horizon, 0.85);
  return water + deep + glow('light', x, y, height * 0.3, light, 0.32) + rings(canvas, x, y);
}

/** Each ring is wider apart and fainter than the one inside it. */
function rings({ height, palette, random }: Canvas, x: number, y: number): string {
  const flat = between(random, 0.34, 0.8);
  return Array.from({ length: RINGS }, (_, at) => {
    const radius = height * (0.045 + 0.05 * at + 0.006 * at * at) * between(random, 0.97, 1.03);
    const opacity = 0.42 * (1 - at / RINGS) ** 1.5 + 0.02;
    return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radius)}" ry="${n(radius * flat)}" fill="none" stroke="${palette.light}" stroke-width="${n(2.2 - at * 0.14)}" stroke-opacity="${opacity.toFixed(2)}"/>`;
  }).join('');
}
