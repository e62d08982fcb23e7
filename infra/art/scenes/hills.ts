import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { hills as hillsOf, moon, sky, stars } from '../shapes';

/** A moon over hills, one behind the other. */
export function hills(canvas: Canvas): string {
  const { width, height, random } = canvas;
  const x = width * between(random, 0.28, 0.74);
  const y = height * between(random, 0.2, 0.34);
  return sky(canvas, 0.66) + stars(canvas, 46) + moon(canvas, x, y) + hillsOf(canvas, 0.56, 5);
}
