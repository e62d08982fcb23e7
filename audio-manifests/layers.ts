// What a layer of a sound may be: one entry a generator (audio/generators/<name>.ts), with its settings.
import { z } from 'zod';

const gainDb = z.number().max(0).default(0);

export const layerSchema = z.discriminatedUnion('generator', [
  /** Steady noise of a colour: its slope over frequency, in dB an octave, between two cut-offs. */
  z.strictObject({
    generator: z.literal('noise'),
    gainDb,
    slopeDbPerOctave: z.number().min(-12).max(6),
    highPassHz: z.number().min(20).max(5000).default(30),
    lowPassHz: z.number().min(100).max(20000).default(16000),
  }),
]);
export type Layer = z.infer<typeof layerSchema>;
export type LayerOf<Name extends Layer['generator']> = Extract<Layer, { generator: Name }>;
