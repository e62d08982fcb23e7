import { between } from '../../../audio/random';
import type { Canvas } from '../canvas';
import { blend, moon, n, sky, stars } from '../shapes';

const ROWS = 4;

/** Firs in the mist, row behind row. */
export function forest(canvas: Canvas): string {
  const { width, height, random } = canvas;
  const x = width * between(random, 0.3, 0.7);
  const rows = Array.from({ length: ROWS }, (_, at) => row(canvas, at)).join('');
  return (
    sky(canvas, 0.8) + stars(canvas, 30, 0.4) + moon(canvas, x, height * between(random, 0.16, 0.26)) + rows
  );
}

function row({ width, height, palette, random }: Canvas, at: number): string {
  const near = (at + 1) / ROWS;
  const colour = blend(palette.horizon, palette.land, near ** 0.8);
  const foot = height * (0.72 + 0.33 * near);
  const count = Math.round((width / height) * (26 - at * 5));
  const trees = Array.from({ length: count }, (_, index) => {
    const x = ((index + between(random, -0.45, 0.45)) / (count - 1)) * width;
    return fir(x, foot, height * (0.13 + 0.2 * near) * between(random, 0.6, 1.15));
  });
  const name = `mist${at}`;
  const mist = `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="0" y1="${n(foot - height * 0.3 * near)}" x2="0" y2="${n(foot + height * 0.02)}"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="${blend(colour, palette.horizon, 0.55 * (1 - near))}"/></linearGradient>`;
  return `${mist}<path d="${trees.join('')}M0 ${n(foot - height * 0.045)}H${width}V${height}H0Z" fill="url(#${name})"/>`;
}

/** A fir: branches that grow wider step by step. */
function fir(x: number, foot: number, tall: number): string {
  const steps = 6;
  const half = (step: number) => tall * 0.2 * (step / steps) ** 0.9;
  const y = (step: number) => foot - tall * (1 - step / steps);
  const left = Array.from({ length: steps }, (_, at) => {
    const step = at + 1;
    return `L${n(x - half(step))} ${n(y(step) + tall * 0.02)}L${n(x - half(step) * 0.55)} ${n(y(step) - tall * 0.015)}`;
  });
  const right = Array.from({ length: steps }, (_, at) => {
    const step = steps - at;
    return `L${n(x + half(step) * 0.55)} ${n(y(step) - tall * 0.015)}L${n(x + half(step))} ${n(y(step) + tall * 0.02)}`;
  });
  return `M${n(x)} ${n(foot - tall)}${left.join('')}L${n(x)} ${n(foot)}${right.join('')}Z`;
}
