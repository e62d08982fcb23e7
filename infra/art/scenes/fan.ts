import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { blend, glow, n, sheet } from '../shapes';

const BLADES = 5;

/** A fan that turns in a dark room. */
export function fan(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const [x, y] = [width / 2, height * 0.5];
  const radius = height * 0.33;
  const room = sheet(canvas, 'room', [
    [0, palette.night],
    [0.6, palette.sky],
    [1, palette.land],
  ]);
  const start = between(random, 0, 360);
  const blades = Array.from(
    { length: BLADES },
    (_, at) =>
      `<path transform="rotate(${n(start + (at * 360) / BLADES)} ${n(x)} ${n(y)})" d="M${n(x)} ${n(y)}C${n(x + radius * 0.1)} ${n(y - radius * 0.5)} ${n(x + radius * 0.25)} ${n(y - radius * 0.95)} ${n(x + radius * 0.5)} ${n(y - radius * 0.78)}S${n(x + radius * 0.3)} ${n(y - radius * 0.12)} ${n(x)} ${n(y)}Z" fill="${blend(palette.horizon, palette.light, 0.12)}" fill-opacity="0.5"/>`,
  );
  const cage = Array.from({ length: 7 }, (_, at) => {
    const r = radius * (0.22 + (at * 0.85) / 6);
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${palette.light}" stroke-opacity="${at === 6 ? 0.3 : 0.1}" stroke-width="${at === 6 ? 3 : 1.4}"/>`;
  });
  const hub = `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius * 0.13)}" fill="${blend(palette.horizon, palette.land, 0.3)}"/>`;
  return (
    room + glow('air', x, y, height * 0.62, palette.horizon, 0.8) + blades.join('') + cage.join('') + hub
  );
}
