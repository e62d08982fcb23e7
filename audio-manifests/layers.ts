// What a layer of a sound may be: one entry a generator (audio/generators/<name>.ts), with its settings. Before its
// own gain every layer is equally loud, so that gains compare layers. What no manifest changes is not a setting.
import { z } from 'zod';

const gainDb = z.number().max(0).default(0);

export const layerSchema = z.discriminatedUnion('generator', [
  /** Noise of a colour: its slope over frequency between two cut-offs, and how far its level wanders. */
  z.strictObject({
    generator: z.literal('noise'),
    gainDb,
    slopeDbPerOctave: z.number().min(-12).max(6),
    highPassHz: z.number().min(20).max(5000).default(30),
    lowPassHz: z.number().min(100).max(20000).default(16000),
    swayDb: z.number().min(0).max(12).default(0),
    swaySeconds: z.number().min(0.1).max(60).default(10),
  }),
  /** Drops on a surface: how many, how it rings, and how much nearer the nearest is than the farthest. */
  z.strictObject({
    generator: z.literal('drops'),
    gainDb,
    perSecond: z.number().min(1).max(3000),
    lowestHz: z.number().min(50).max(10000),
    highestHz: z.number().min(50).max(12000),
    ringMs: z.number().min(0.5).max(60),
    nearness: z.number().min(1.5).max(30).default(6),
  }),
]);
export type Layer = z.infer<typeof layerSchema>;
export type LayerOf<Name extends Layer['generator']> = Extract<Layer, { generator: Name }>;
