// The form of everything in this folder. Used by the build and by tests; no program that runs for a listener
// loads it (zod stays out of the skill's bundle). The types below are all that `lambda` and `audio` import.
import { z } from 'zod';
import { layerSchema } from './layers';

/** An id: the file's name, in lower case with hyphens. It is in tokens, URLs and records: it never changes. */
export const idSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write it in lower case letters with hyphens');

/** A name as people say it: letters, spaces, apostrophes and hyphens, no digits, so that Alexa can hear it. */
const nameSchema = z
  .string()
  .regex(/^[a-z][a-z' -]*[a-z]$/, 'use lower case words only: write numbers out and leave symbols away');
const namesSchema = z.array(nameSchema).min(1, 'give at least one name; the first is the one we say');

/** The name within a sentence ("would you like a body scan?"), where that is not the first name as it stands. */
const spokenSchema = z.string().min(1).optional();

/** A kind of sound, for "what sounds do you have". */
const familySchema = z.enum(['noise', 'water', 'weather', 'fire', 'night', 'home', 'travel', 'music']);

/** audio-manifests/sounds/<id>.yaml: an endless sound. */
export const soundSchema = z.strictObject({
  names: z.record(z.string(), namesSchema),
  spoken: z.record(z.string(), z.string().min(1)).optional(),
  family: familySchema,
  /** Made for falling asleep: held to a crest of 10 dB or less. */
  forSleep: z.boolean(),
  /** A fact of the sound that a test holds it to: louder moments belong to it (thunder, a crackling fire). */
  crestAtMostDb: z.number().default(10),
  /** What brings the sum of the layers to -20 LUFS: measured and written by audio/measure/level-sounds.ts. */
  gainDb: z.number(),
  layers: z.array(layerSchema).min(1, 'a sound needs at least one layer'),
});
export type Sound = z.infer<typeof soundSchema>;

/**
 * A rest, in seconds, written "4-20": at least 4, at most 20. All rests of a script move through their ranges
 * together: halfway between the shortest and the longest session, each rest is halfway through its own.
 */
const restSchema = z
  .string()
  .regex(/^\d+(\.\d+)?-\d+(\.\d+)?$/, 'write a rest as "least-most" in seconds, such as "4-20"')
  .transform((text) => {
    const [leastSeconds = 0, mostSeconds = 0] = text.split('-').map(Number);
    return { leastSeconds, mostSeconds };
  })
  .refine((rest) => rest.leastSeconds <= rest.mostSeconds, 'the first number must not exceed the second');

/** One count of a breathing pattern: what is said in the first two rounds, what after, and for how long. */
const breathStepSchema = z.strictObject({
  breath: z.enum(['in', 'top-up', 'hold', 'out', 'rest']),
  seconds: z.number().positive(),
  /** Said in the first two rounds. */
  full: z.string(),
  /** Said in later rounds, before only tones are left; empty for silence. */
  short: z.string(),
});

const lineSchema = z.union([
  z.string().min(1),
  z.strictObject({ rest: restSchema }),
  z.strictObject({ bell: z.enum(['low', 'high']) }),
  /** Whole rounds of a breathing pattern, as many as the length has room for. */
  z.strictObject({ breaths: z.array(breathStepSchema).min(2) }),
]);
export type Line = z.infer<typeof lineSchema>;

/** A part of a script: some lines that belong together, there only in sessions of certain lengths. */
const partSchema = z.strictObject({
  part: idSchema,
  /** In sessions of at least this many minutes... */
  from: z.number().int().positive().optional(),
  /** ...and of at most this many. */
  to: z.number().int().positive().optional(),
  lines: z.array(lineSchema).min(1),
});
export type Part = z.infer<typeof partSchema>;

const minutesSchema = z
  .strictObject({
    least: z.number().int().positive(),
    usual: z.number().int().positive(),
    most: z.number().int().positive().max(120),
  })
  .refine((m) => m.least <= m.usual && m.usual <= m.most, 'least, usual and most must come in that order');

/** audio-manifests/sessions/<id>.yaml: a guided session, in English. */
export const sessionSchema = z.strictObject({
  names: namesSchema,
  spoken: spokenSchema,
  kind: z.enum(['meditation', 'breathing', 'sleep', 'children', 'timer']),
  /** What it is, as a listener would be told: one sentence of at most twenty words. */
  summary: z.string(),
  /** Needs (interaction-models/<language>/needs.yaml) that it serves. */
  needs: z.array(idSchema),
  minutes: minutesSchema,
  /** The sound under the voice, or none. */
  bed: z.union([z.literal('none'), idSchema]),
  script: z.array(partSchema).min(1),
});
export type Session = z.infer<typeof sessionSchema>;

/** audio-manifests/sessions/<id>.<language>.yaml: the same session in another language, line for line. */
export const translationSchema = z.strictObject({
  names: z.array(z.string()).min(1),
  spoken: spokenSchema,
  summary: z.string(),
  /** Part -> its spoken lines, as many as in English. */
  lines: z.record(idSchema, z.array(z.string())),
});
export type Translation = z.infer<typeof translationSchema>;

/** audio-manifests/courses/<id>.yaml: days in order, each a session with an opening and a closing of its own. */
export const courseSchema = z.strictObject({
  names: namesSchema,
  spoken: spokenSchema,
  summary: z.string(),
  minutes: z.number().int().positive(),
  days: z
    .array(z.strictObject({ session: idSchema, title: z.string(), opening: z.string(), closing: z.string() }))
    .min(2),
});
export type Course = z.infer<typeof courseSchema>;

/** audio-manifests/defaults.yaml: what begins where a listener leaves the choice to us. */
export const defaultsSchema = z.strictObject({
  soundMinutes: z.number().int().positive(),
  sound: idSchema,
  session: idSchema,
  quickSession: idSchema,
  course: idSchema,
  breathing: idSchema,
  morning: z.array(idSchema).min(1),
  day: z.array(idSchema).min(1),
  evening: z.array(idSchema).min(1),
  night: z.array(idSchema).min(1),
});
export type Defaults = z.infer<typeof defaultsSchema>;
