// The form of art.yaml: what a screen shows while something plays.
import { z } from 'zod';

/** Each is a drawing in infra/art/scenes. */
export const SCENES = [
  'hills',
  'rain',
  'sea',
  'falls',
  'wind',
  'storm',
  'forest',
  'embers',
  'stars',
  'mist',
  'ripples',
  'tent',
  'rails',
  'porthole',
  'fan',
  'depths',
] as const;
export type SceneName = (typeof SCENES)[number];

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'write a colour as "#1a2b3c"');

/** Five colours: the sky from its top to the horizon, the nearest land, and the one light in it. */
const paletteSchema = z.strictObject({
  night: colourSchema,
  sky: colourSchema,
  horizon: colourSchema,
  land: colourSchema,
  light: colourSchema,
});
export type Palette = z.infer<typeof paletteSchema>;

const pictureSchema = z.strictObject({ scene: z.enum(SCENES), palette: z.string() });
export type Picture = z.infer<typeof pictureSchema>;

export const artSchema = z.strictObject({
  palettes: z.record(z.string(), paletteSchema),
  /** What an item shows by its sound's family, its session's kind, or as a course: where `items` has no other. */
  families: z.record(z.string(), pictureSchema),
  kinds: z.record(z.string(), pictureSchema),
  courses: pictureSchema,
  items: z.record(z.string(), pictureSchema),
});
export type Art = z.infer<typeof artSchema>;
