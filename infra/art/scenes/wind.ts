import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { hills, moon, n, sky, stars } from '../shapes';

/** Wind over grassland: long lines in the air, and the grass bent along. */
export function wind(canvas: Canvas): string {
  const { width, height, random } = canvas;
  const x = width * between(random, 0.62, 0.8);
  return (
    sky(canvas, 0.74) +
    stars(canvas, 24, 0.5) +
    moon(canvas, x, height * 0.24) +
    streams(canvas) +
    hills(canvas, 0.72, 3, 0.03) +
    grass(canvas)
  );
}

function streams({ width, height, palette, random }: Canvas): string {
  return Array.from({ length: 16 }, () => {
    const y = between(random, 0.16, 0.74) * height;
    const x = between(random, -0.3, 0.6) * width;
    const length = between(random, 0.4, 0.9) * width;
    const rise = height * between(random, 0.02, 0.06);
    const opacity = between(random, 0.05, 0.16).toFixed(2);
    return `<path d="M${n(x)} ${n(y)}c${n(length * 0.3)} ${n(-rise)} ${n(length * 0.4)} ${n(rise)} ${n(length * 0.65)} ${n(rise * 0.2)}s${n(length * 0.3)} ${n(-rise * 0.6)} ${n(length * 0.35)} ${n(-rise * 0.4)}" stroke="${palette.light}" stroke-width="${n(between(random, 0.8, 2))}" stroke-opacity="${opacity}" stroke-linecap="round" fill="none"/>`;
  }).join('');
}

function grass({ width, height, palette, random }: Canvas): string {
  return Array.from({ length: Math.round(width / 3.4) }, () => {
    const x = between(random, -0.05, 1) * width;
    const tall = height * between(random, 0.03, 0.12);
    const bend = tall * between(random, 0.5, 1);
    return `<path d="M${n(x)} ${height}q${n(bend * 0.15)} ${n(-tall * 0.7)} ${n(bend)} ${n(-tall)}" stroke="${palette.land}" stroke-width="${n(between(random, 1, 2.2))}" fill="none" stroke-linecap="round"/>`;
  }).join('');
}
