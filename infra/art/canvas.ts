import type { Random } from '../../audio/random';
import type { Palette } from '../../audio-manifests/art';

/** What a scene is drawn on. The same canvas gives the same drawing, to the byte. */
export type Canvas = {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** Where things stand: the numbers that belong to the item. */
  readonly random: Random;
};

/** Draws SVG elements that fill a canvas. */
export type Scene = (canvas: Canvas) => string;
