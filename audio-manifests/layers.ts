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
  /** Drops on a surface: how many, at which pitches and for how many cycles it rings, and how much nearer the nearest is than the farthest. */
  z.strictObject({
    generator: z.literal('drops'),
    gainDb,
    perSecond: z.number().min(1).max(3000),
    lowestHz: z.number().min(50).max(10000),
    highestHz: z.number().min(50).max(12000),
    ringCycles: z.number().min(0.5).max(12),
    nearness: z.number().min(1.5).max(30).default(6),
  }),
  /** Bubbles in running water. */
  z.strictObject({
    generator: z.literal('bubbles'),
    gainDb,
    perSecond: z.number().min(0.5).max(600),
    lowestHz: z.number().min(50).max(4000),
    highestHz: z.number().min(50).max(6000),
    risePercent: z.number().min(0).max(40).default(10),
  }),
  /** Waves that roll onto a beach, one after another. */
  z.strictObject({ generator: z.literal('waves'), gainDb, secondsBetween: z.number().min(2).max(20) }),
  /** A band of wind whose pitch wanders; the narrower, the more it whistles. */
  z.strictObject({
    generator: z.literal('wind'),
    gainDb,
    lowestHz: z.number().min(40).max(4000),
    highestHz: z.number().min(40).max(6000),
    narrowness: z.number().min(0.5).max(12),
    gustSeconds: z.number().min(1).max(60),
  }),
  /** Wood that crackles: so many crackles a second, each of several cracks. */
  z.strictObject({ generator: z.literal('crackles'), gainDb, perSecond: z.number().min(0.1).max(30) }),
  /** Thunder far away. */
  z.strictObject({ generator: z.literal('thunder'), gainDb, secondsBetween: z.number().min(15).max(180) }),
  /** The tone of a machine: its lowest pitch, and how much softer its overtones are. */
  z.strictObject({
    generator: z.literal('hum'),
    gainDb,
    hz: z.number().min(30).max(400),
    partials: z.number().int().min(1).max(12),
    fallDbPerOctave: z.number().min(0).max(24),
  }),
  /** Rail joints under a train: the time from one to the next. */
  z.strictObject({ generator: z.literal('rails'), gainDb, secondsBetween: z.number().min(0.6).max(4) }),
  /** A heart. */
  z.strictObject({ generator: z.literal('heartbeat'), gainDb, beatsPerMinute: z.number().min(40).max(90) }),
  /** A breath of noise in a calm rhythm: how far it sinks between breaths, and up to where it is bright. */
  z.strictObject({
    generator: z.literal('breath'),
    gainDb,
    secondsPerBreath: z.number().min(0.5).max(12),
    depthDb: z.number().min(0).max(20),
    brightnessHz: z.number().min(300).max(6000),
  }),
  /** Crickets: how many, between which pitches, and how fast one chirps. */
  z.strictObject({
    generator: z.literal('crickets'),
    gainDb,
    insects: z.number().int().min(1).max(24),
    lowestHz: z.number().min(1500).max(7000),
    highestHz: z.number().min(1500).max(7000),
    chirpsPerSecond: z.number().min(0.3).max(4),
  }),
  /** Birds, one to a song. A song has `least` to `most` notes; each glides, and is a step higher than the last. */
  z.strictObject({
    generator: z.literal('birds'),
    gainDb,
    secondsBetween: z.number().min(1).max(60),
    songs: z
      .array(
        z.strictObject({
          least: z.number().int().min(1).max(20),
          most: z.number().int().min(1).max(20),
          fromHz: z.number().min(200).max(6000),
          toHz: z.number().min(200).max(6000),
          stepPercent: z.number().min(-30).max(30),
          noteMs: z.number().min(20).max(2000),
          gapMs: z.number().min(0).max(3000),
        }),
      )
      .min(1),
  }),
  /** Singing bowls, by their pitches. */
  z.strictObject({
    generator: z.literal('bowls'),
    gainDb,
    secondsBetween: z.number().min(2).max(60),
    bowlsHz: z.array(z.number().min(60).max(1000)).min(2),
  }),
  /** Slow chords, each a list of semitones above the root. */
  z.strictObject({
    generator: z.literal('pads'),
    gainDb,
    rootHz: z.number().min(50).max(400),
    chords: z.array(z.array(z.number().int().min(0).max(36)).min(2).max(6)).min(3),
    secondsPerChord: z.number().min(3).max(60),
    reverbSeconds: z.number().min(1).max(12),
  }),
  /** Single notes of a scale (semitones above the root): on each beat one may sound. */
  z.strictObject({
    generator: z.literal('notes'),
    gainDb,
    rootHz: z.number().min(50).max(600),
    scale: z.array(z.number().int().min(0).max(36)).min(5),
    beatSeconds: z.number().min(0.2).max(10),
    chance: z.number().min(0.05).max(1),
    attackMs: z.number().min(5).max(500),
    decaySeconds: z.number().min(0.1).max(6),
    reverbSeconds: z.number().min(1).max(12),
  }),
]);
export type Layer = z.infer<typeof layerSchema>;
export type LayerOf<Name extends Layer['generator']> = Extract<Layer, { generator: Name }>;
