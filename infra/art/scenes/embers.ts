import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { blend, glow, n, sheet, veil } from '../shapes';

/** What is left of a fire, and sparks that rise from it. */
export function embers(canvas: Canvas): string {
  const { width, height, palette } = canvas;
  const { night, sky, horizon, light } = palette;
  const dark = sheet(canvas, 'dark', [
    [0, night],
    [0.6, sky],
    [1, blend(sky, horizon, 0.6)],
  ]);
  const warmth = glow('warmth', width / 2, height * 0.9, height * 0.66, light, 0.36);
  return dark + warmth + sparks(canvas) + coals(canvas);
}

/** Sparks drift apart and go out as they rise. */
function sparks({ width, height, palette, random }: Canvas): string {
  return Array.from({ length: 90 }, () => {
    const rise = random() ** 1.5;
    const drift = between(random, -1, 1) * height * (0.08 + 0.34 * rise);
    const x = width / 2 + drift;
    const y = height * (0.82 - rise * 0.74);
    const opacity = (1 - rise) ** 1.2 * between(random, 0.3, 0.8);
    const radius = between(random, 0.8, 2.2) * (1 - rise * 0.5);
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${palette.light}" fill-opacity="${opacity.toFixed(2)}"/>`;
  }).join('');
}

/** A low heap: its heart glows through the ash, its edge is out. */
function coals({ width, height, palette, random }: Canvas): string {
  const middle = width / 2;
  const foot = height * 1.02;
  const top = height * 0.915;
  const heap = `<path d="M${n(middle - height * 0.75)} ${n(foot)}C${n(middle - height * 0.4)} ${n(height * 0.985)} ${n(middle - height * 0.3)} ${n(top)} ${n(middle)} ${n(top)}S${n(middle + height * 0.4)} ${n(height * 0.985)} ${n(middle + height * 0.75)} ${n(foot)}Z" fill="${palette.land}"/>`;
  const cracks = Array.from({ length: 120 }, () => {
    const side = (random() + random() + random() - 1.5) / 1.5;
    const depth = random();
    const y = top + height * (0.006 + 0.075 * side * side) + (height - top) * 0.85 * depth;
    const length = height * between(random, 0.008, 0.03);
    const heat = Math.max(0, 1 - Math.hypot(side * 1.5, depth * 0.9)) * between(random, 0.4, 1);
    return `<path d="M${n(middle + side * height * 0.42)} ${n(y)}q${n(length / 2)} ${n(between(random, -0.5, 0.5) * length)} ${n(length)} ${n(between(random, -0.3, 0.3) * length)}" stroke="${palette.light}" stroke-opacity="${(heat * 0.85).toFixed(2)}" stroke-width="${n(1 + heat * 3)}" stroke-linecap="round" fill="none"/>`;
  });
  const heart = veil('heart', {
    x: middle,
    y: height * 0.94,
    halfWidth: height * 0.4,
    halfHeight: height * 0.1,
    colour: palette.light,
    most: 0.36,
  });
  return heap + cracks.join('') + heart;
}
