import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { hills, moon, n, sky, stars } from '../shapes';

/** Rails that run to the horizon under the moon. */
export function rails(canvas: Canvas): string {
  const { width, height, random } = canvas;
  const x = width * between(random, 0.42, 0.58);
  return (
    sky(canvas, 0.64) +
    stars(canvas, 60) +
    moon(canvas, x, height * 0.32) +
    hills(canvas, 0.6, 2, 0.035) +
    track(canvas, x)
  );
}

function track({ width, height, palette }: Canvas, x: number): string {
  const top = height * 0.7;
  const plain = `<rect y="${n(top)}" width="${width}" height="${n(height - top + 1)}" fill="${palette.land}"/>`;
  // Sleepers stand closer together the farther they are, as the eye sees them.
  const sleepers = Array.from({ length: 16 }, (_, at) => {
    const depth = 1 / (1 + at * 0.5);
    const y = top + (height * 1.02 - top) * depth;
    const half = height * 0.3 * depth;
    return `<path d="M${n(x - half)} ${n(y)}H${n(x + half)}" stroke="${palette.horizon}" stroke-opacity="${(0.25 + 0.4 * depth).toFixed(2)}" stroke-width="${n(1 + 11 * depth)}"/>`;
  });
  const rail = (side: number) =>
    `<path d="M${n(x + side * height * 0.004)} ${n(top)}L${n(x + side * height * 0.21)} ${n(height * 1.02)}L${n(x + side * height * 0.226)} ${n(height * 1.02)}Z" fill="${palette.light}" fill-opacity="0.5"/>`;
  return plain + sleepers.join('') + rail(-1) + rail(1);
}
