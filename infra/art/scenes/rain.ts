import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { glow, hills, n, sky } from '../shapes';

/** Rain before dark hills, lit a little from somewhere behind the clouds. */
export function rain(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const light = glow(
    'behind',
    width * between(random, 0.3, 0.7),
    height * 0.3,
    height * 0.55,
    palette.light,
    0.16,
  );
  return sky(canvas, 0.7) + light + hills(canvas, 0.7, 3, 0.04) + drops(canvas);
}

/** Near drops are longer, thicker and clearer than far ones; all fall the same way. */
export function drops({ width, height, palette, random }: Canvas, most = 1): string {
  const slant = between(random, 0.1, 0.2);
  const count = Math.round((width * height) / 2600);
  return Array.from({ length: count }, () => {
    const nearness = random() ** 2.2;
    const length = height * (0.02 + 0.075 * nearness);
    const x = between(random, -0.1, 1.05) * width;
    const y = between(random, -0.08, 1) * height;
    const opacity = (0.05 + 0.2 * nearness) * most;
    return `<path d="M${n(x)} ${n(y)}l${n(-slant * length)} ${n(length)}" stroke="${palette.light}" stroke-width="${n(0.7 + nearness)}" stroke-opacity="${opacity.toFixed(2)}" stroke-linecap="round"/>`;
  }).join('');
}
