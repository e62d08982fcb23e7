import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { blend, moon, n, sheet, stars } from '../shapes';

const HORIZON = 0.54;

/** The sea by night, with the moon's road on it. */
export function sea(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const x = width * between(random, 0.3, 0.7);
  const moonY = height * between(random, 0.2, 0.34);
  const { night, sky, horizon, land } = palette;
  const air = sheet(canvas, 'air', [
    [0, night],
    [0.3, sky],
    [HORIZON, horizon],
    [HORIZON + 0.005, blend(horizon, sky, 0.65)],
    [0.75, blend(sky, land, 0.4)],
    [1, land],
  ]);
  return air + stars(canvas, 36, 0.45) + moon(canvas, x, moonY) + road(canvas, x) + swell(canvas);
}

/** Glints under the moon, broken up by the waves: narrow far out, wide and fewer near the shore. */
function road({ width, height, palette, random }: Canvas, x: number): string {
  return Array.from({ length: 90 }, () => {
    const depth = random() ** 1.3;
    const y = height * (HORIZON + 0.012 + depth * 0.4);
    const spread = width * (0.012 + depth * 0.075);
    const length = (6 + depth * 34) * between(random, 0.4, 1);
    const at = x + between(random, -1, 1) * spread - length / 2;
    const opacity = (1 - depth) * 0.34 + 0.05;
    return `<path d="M${n(at)} ${n(y)}h${n(length)}" stroke="${palette.light}" stroke-width="${n(1 + depth * 1.6)}" stroke-opacity="${opacity.toFixed(2)}" stroke-linecap="round"/>`;
  }).join('');
}

/** Long low waves, the nearest the darkest. */
function swell({ width, height, palette, random }: Canvas): string {
  return Array.from({ length: 7 }, (_, at) => {
    const near = (at + 1) / 7;
    const y = height * (HORIZON + 0.05 + 0.4 * near ** 1.5);
    const size = height * 0.012 * near;
    const length = width / between(random, 1.3, 2.4);
    const shift = -random() * length;
    const arches = Array.from(
      { length: Math.ceil((width - shift) / length) + 1 },
      () => `q${n(length / 4)} ${n(-size)} ${n(length / 2)} 0t${n(length / 2)} 0`,
    ).join('');
    const colour = blend(palette.horizon, palette.land, 0.45 + near * 0.5);
    const name = `wave${at}`;
    const fade = `<linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour}" stop-opacity="0.55"/><stop offset="0.3" stop-color="${colour}" stop-opacity="0"/></linearGradient>`;
    return `${fade}<path d="M${n(shift)} ${n(y)}${arches}V${height}H${n(shift)}Z" fill="url(#${name})"/>`;
  }).join('');
}
