import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { blend, glow, hills, sky, veil } from '../shapes';
import { drops } from './rain';

/** A storm that is far away: light inside a cloud, and no flash. */
export function storm(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const x = width * between(random, 0.35, 0.65);
  const inside = glow('inside', x, height * 0.36, height * 0.42, palette.light, 0.4);
  const front = clouds(canvas, 'front', 0.14, 0.62);
  return (
    sky(canvas, 0.74) +
    clouds(canvas, 'back', 0.34, 0.15) +
    inside +
    front +
    drops(canvas, 0.45) +
    hills(canvas, 0.78, 3, 0.03)
  );
}

/** A bank of cloud, level below and heaped above. */
function clouds(
  { width, height, palette, random }: Canvas,
  name: string,
  at: number,
  darkness: number,
): string {
  const count = Math.round((width / height) * 14);
  return Array.from({ length: count }, (_, index) =>
    veil(`${name}${index}`, {
      x: ((index + between(random, -0.5, 0.5)) / (count - 1)) * width,
      y: height * (at + between(random, -0.12, 0.07)),
      halfWidth: height * between(random, 0.14, 0.3),
      halfHeight: height * between(random, 0.07, 0.14),
      colour: blend(palette.horizon, palette.night, darkness + between(random, 0, 0.3)),
      most: between(random, 0.55, 0.85),
    }),
  ).join('');
}
