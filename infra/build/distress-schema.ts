// The form of interaction-models/<language>/distress.yaml: what must be heard, and what is said to it.
import { z } from 'zod';
import { idSchema } from '../../audio-manifests/schema';

/** A text to be spoken. Names and numbers of helplines stand in it as placeholders; code fills them in. */
const spokenSchema = z
  .string()
  .regex(/^[^{}]*(\{(crisis|emergency|abuse|assault|children)(Name|Number)\}[^{}]*)*$/, {
    message:
      'its placeholders may be {crisisName} and {crisisNumber}, and so for emergency, abuse, assault, children',
  });

/** A regular expression on plain text (lambda/understanding/words.ts); {name} is a part from `vocabulary`. */
const patternSchema = z.string().min(1);

const kindSchema = z.strictObject({
  say: spokenSchema,
  /** Said instead where it may be a matter of minutes. */
  immediately: spokenSchema.optional(),
  reprompt: spokenSchema,
  /** It always is a matter of minutes. */
  alwaysImmediate: z.boolean().default(false),
  /** A soft kind: kindness, the number once, and this session is offered. */
  offer: idSchema.optional(),
  patterns: z.array(patternSchema).min(1),
});

export const distressSchema = z.strictObject({
  /** Parts of patterns that are used in many. */
  vocabulary: z.record(z.string().regex(/^[a-z]+$/), patternSchema),
  /** Turns of phrase that only sound like distress: they are taken out before anything else is looked for. */
  idioms: z.array(patternSchema).min(1),
  /** Signs that it may be a matter of minutes. */
  immediately: z.array(patternSchema).min(1),
  /** Kinds in the order in which they are looked for. */
  kinds: z.record(idSchema, kindSchema),
});
export type DistressContent = z.output<typeof distressSchema>;
