import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { glow, hills, moon, n, sky, stars as starsOf } from '../shapes';

/** A clear night with its band of stars over low land. */
export function stars(canvas: Canvas): string {
  const { width, height, random } = canvas;
  const x = width * between(random, 0.2, 0.8);
  return (
    sky(canvas, 0.84) +
    band(canvas) +
    starsOf(canvas, 190, 0.84) +
    moon(canvas, x, height * between(random, 0.2, 0.4)) +
    hills(canvas, 0.84, 2, 0.025)
  );
}

/** The Milky Way: soft light along a slanting line, with its own dust of stars. */
function band({ width, height, palette, random }: Canvas): string {
  const slope = between(random, -0.75, -0.4);
  const middle = height * between(random, 0.38, 0.5);
  const along = (part: number): [number, number] => [part * width, middle + (part - 0.5) * slope * height];
  const clouds = Array.from({ length: 9 }, (_, at) => {
    const [x, y] = along(at / 8);
    return glow(`band${at}`, x, y, height * between(random, 0.16, 0.26), palette.light, 0.075);
  });
  const dust = Array.from({ length: 170 }, () => {
    const [x, y] = along(random());
    const off = (random() + random() + random() - 1.5) * height * 0.2;
    return `<circle cx="${n(x)}" cy="${n(y + off)}" r="${n(between(random, 0.4, 0.9))}" fill="${palette.light}" fill-opacity="${between(random, 0.08, 0.38).toFixed(2)}"/>`;
  });
  return clouds.join('') + dust.join('');
}
