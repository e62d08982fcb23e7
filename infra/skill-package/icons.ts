import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The sizes that the skill store asks for, in pixels. */
export const ICON_PIXELS = { small: 108, large: 512 } as const;

/** The icon as a square PNG. */
export function iconPng(pixels: number): Uint8Array {
  const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}
