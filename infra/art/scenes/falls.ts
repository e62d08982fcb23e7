import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { below, blend, glow, n, ridge, sheet, veil } from '../shapes';

/** Water that comes down between two dark banks. */
export function falls(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const { night, sky, horizon, land, light } = palette;
  const middle = width * between(random, 0.44, 0.56);
  const air = sheet(canvas, 'air', [
    [0, sky],
    [0.5, blend(sky, horizon, 0.8)],
    [1, night],
  ]);
  const behind = glow('behind', middle, height * 0.4, height * 0.6, light, 0.12);
  const spray = veil('spray', {
    x: middle,
    y: height * 0.93,
    halfWidth: height * 0.5,
    halfHeight: height * 0.24,
    colour: light,
    most: 0.26,
  });
  const banks = [0, 1, 2].map((at) => bank(canvas, middle, -1, at) + bank(canvas, middle, 1, at)).join('');
  return (
    air +
    behind +
    water(canvas, middle) +
    banks +
    spray +
    below(canvas, ridge(canvas, height * 0.965, height * 0.01), land)
  );
}

/** Threads of water, wider apart below than above. */
function water({ height, palette, random }: Canvas, middle: number): string {
  return Array.from({ length: 190 }, () => {
    const side = between(random, -1, 1);
    const y = between(random, -0.05, 0.75) * height;
    const length = between(random, 0.1, 0.32) * height;
    const at = (atY: number) => middle + side * height * (0.14 + 0.09 * (atY / height) ** 2);
    const opacity = (0.05 + 0.15 * (1 - Math.abs(side))) * between(random, 0.4, 1);
    return `<path d="M${n(at(y))} ${n(y)}L${n(at(y + length))} ${n(y + length)}" stroke="${palette.light}" stroke-width="${n(between(random, 0.8, 2.4))}" stroke-opacity="${opacity.toFixed(2)}" stroke-linecap="round"/>`;
  }).join('');
}

/** One of three rock faces a side, the nearest the darkest and the farthest from the water. */
function bank({ width, height, palette, random }: Canvas, middle: number, side: 1 | -1, at: number): string {
  const turns = [random() * 6, random() * 6, random() * 6];
  const edge = Array.from({ length: 41 }, (_, step) => {
    const part = step / 40;
    const rough = turns.reduce(
      (sum, turn, wave) => sum + Math.sin(part * (5 + wave * 8) + turn) / (wave + 1.5),
      0,
    );
    const away = height * (0.13 + at * 0.13 + 0.1 * (1 - part) * (at + 0.3) + 0.022 * rough - 0.03 * part);
    return `L${n(middle + side * away)} ${n(part * height)}`;
  });
  const outside = side < 0 ? 0 : width;
  const colour = blend(palette.horizon, palette.land, 0.5 + at * 0.24);
  return `<path d="M${outside} 0${edge.join('')}L${outside} ${height}Z" fill="${colour}"/>`;
}
