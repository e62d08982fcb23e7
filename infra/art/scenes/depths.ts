import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { n, sheet } from '../shapes';

/** Under water: a little light from above, and bubbles on their way to it. */
export function depths(canvas: Canvas): string {
  const { palette } = canvas;
  const water = sheet(canvas, 'water', [
    [0, palette.horizon],
    [0.35, palette.sky],
    [1, palette.land],
  ]);
  return water + rays(canvas) + bubbles(canvas);
}

function rays({ width, height, palette, random }: Canvas): string {
  const fade = `<linearGradient id="ray" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.light}" stop-opacity="0.13"/><stop offset="1" stop-color="${palette.light}" stop-opacity="0"/></linearGradient>`;
  const source = width * between(random, 0.35, 0.65);
  const beams = Array.from({ length: 8 }, (_, at) => {
    const top = source + (at - 3.5) * width * 0.055;
    const foot = source + (at - 3.5) * width * 0.17 + between(random, -0.05, 0.05) * width;
    const wide = height * between(random, 0.02, 0.07);
    const long = height * between(random, 0.6, 0.95);
    return `<path d="M${n(top - wide / 3)} 0H${n(top + wide / 3)}L${n(foot + wide)} ${n(long)}H${n(foot - wide)}Z" fill="url(#ray)"/>`;
  });
  return fade + beams.join('');
}

function bubbles({ width, height, palette, random }: Canvas): string {
  return Array.from({ length: 6 }, () => {
    const column = between(random, 0.12, 0.88) * width;
    return Array.from({ length: 7 }, () => {
      const rise = random();
      const x = column + between(random, -1, 1) * height * 0.03 + Math.sin(rise * 9) * height * 0.014;
      const radius = height * (0.0025 + 0.0075 * rise * random());
      return `<circle cx="${n(x)}" cy="${n(height * (0.95 - 0.85 * rise))}" r="${n(radius)}" fill="${palette.light}" fill-opacity="0.05" stroke="${palette.light}" stroke-opacity="${(0.12 + 0.22 * rise).toFixed(2)}" stroke-width="1"/>`;
    }).join('');
  }).join('');
}
