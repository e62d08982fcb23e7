import type { Canvas } from '../canvas';
import { glow, hills, n, sky } from '../shapes';
import { drops } from './rain';

/** A lit tent in the rain: dry inside. */
export function tent(canvas: Canvas): string {
  const { width, height, palette } = canvas;
  const x = width / 2;
  const foot = height * 0.86;
  const around = glow('around', x, foot - height * 0.1, height * 0.55, palette.light, 0.22);
  return (
    sky(canvas, 0.78) + hills(canvas, 0.66, 3, 0.05) + around + shelter(canvas, x, foot) + drops(canvas, 0.6)
  );
}

/** Two slopes, the light in the cloth, and the door. */
function shelter({ height, palette }: Canvas, x: number, foot: number): string {
  const half = height * 0.25;
  const top = foot - height * 0.27;
  const cloth = `<radialGradient id="cloth" gradientUnits="userSpaceOnUse" cx="${n(x)}" cy="${n(foot - height * 0.06)}" r="${n(half * 1.1)}"><stop offset="0" stop-color="${palette.light}" stop-opacity="0.62"/><stop offset="0.6" stop-color="${palette.light}" stop-opacity="0.2"/><stop offset="1" stop-color="${palette.light}" stop-opacity="0.05"/></radialGradient>`;
  const outline = `M${n(x)} ${n(top)}Q${n(x + half * 0.45)} ${n(top + height * 0.17)} ${n(x + half)} ${n(foot)}H${n(x - half)}Q${n(x - half * 0.45)} ${n(top + height * 0.17)} ${n(x)} ${n(top)}Z`;
  const door = `M${n(x)} ${n(top + height * 0.02)}Q${n(x + half * 0.12)} ${n(top + height * 0.18)} ${n(x + half * 0.22)} ${n(foot)}H${n(x - half * 0.22)}Q${n(x - half * 0.12)} ${n(top + height * 0.18)} ${n(x)} ${n(top + height * 0.02)}Z`;
  return `${cloth}<path d="${outline}" fill="${palette.land}"/><path d="${outline}" fill="url(#cloth)"/><path d="${door}" fill="${palette.land}" fill-opacity="0.45"/>`;
}
