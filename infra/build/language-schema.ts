// The form of interaction-models/<language>/*.yaml and of the thin files a locale. Used by the build and tests.
import { z } from 'zod';
import { idSchema } from '../../audio-manifests/schema';

/** replies.yaml: what we say, by key. Several variants where a sentence is heard often. {name} is filled in. */
const variantsSchema = z.union([
  z
    .string()
    .min(1)
    .transform((text) => [text]),
  z.array(z.string().min(1)).min(1),
]);
export const repliesSchema = z.record(
  z.string().regex(/^[a-z][a-zA-Z]*$/, 'name a reply in camelCase'),
  z.union([
    variantsSchema.transform((say) => ({ say, brief: undefined, reprompt: undefined })),
    /** A reply that asks: it ends in a question, and is followed by a short reprompt when nothing is heard. */
    z.strictObject({
      say: variantsSchema,
      /** For listeners who wished for fewer words. */
      brief: variantsSchema.optional(),
      reprompt: z.string().min(1).optional(),
    }),
  ]),
);

/** intents.yaml: what people say, as patterns (expand.ts), with the types of the slots in them. */
export const intentsSchema = z.record(
  z.string().regex(/^[A-Z][A-Za-z]*Intent$/, 'name an intent VerbNounIntent'),
  z.strictObject({
    slots: z.record(z.string(), z.string()).default({}),
    samples: z.array(z.string()).default([]),
    /** For free words: what stands before them, each an intent of its own (carriers.ts). */
    carriers: z.array(z.string()).optional(),
    /** For free words: what stands before the name of something that is wished for. */
    wishes: z.array(z.string()).optional(),
    /** Its samples without slots are also heard at the end of free words: "i missed a day have i lost my streak". */
    endsFreeWords: z.boolean().optional(),
    /** Whole phrases that work without the invocation name; Alexa takes at most five an intent. */
    nameFree: z.array(z.string()).max(5).optional(),
  }),
);

/** slot-types.yaml: type -> id -> ways to say it, the first being the value itself. */
export const slotTypesSchema = z.record(z.string(), z.record(idSchema, z.array(z.string()).min(1)));

/** needs.yaml: what hurts, in people's own words, and what we have for it. */
export const needsSchema = z.record(
  idSchema,
  z.strictObject({
    /** One kind sentence. */
    say: z.string().min(1),
    /** One to three sessions, the best first. */
    sessions: z.array(idSchema).min(1).max(3),
    /** What is better at night, where that differs. */
    night: idSchema.optional(),
    /** Those who say this ask for help with the saying: the session starts at once, without a question. */
    atOnce: z.boolean().optional(),
    /** At least twenty-five ways that people put it. */
    ways: z.array(z.string()).min(25),
  }),
);

/** tips.yaml: one concrete thing to do today. Ids are kept in listeners' records: they never change. */
export const tipsSchema = z.array(
  z.strictObject({
    id: idSchema,
    kinds: z.array(z.enum(['self', 'others', 'work', 'family', 'quick'])).min(1),
    tip: z.string().min(1),
  }),
);

/** answers.yaml: what people ask about, and a short honest answer. */
export const answersSchema = z.record(
  idSchema,
  z.strictObject({
    /** The ways that people name the subject: Alexa hears them as values of the slot `topic`. */
    ways: z.array(z.string()).min(1),
    say: z.string().min(1),
    /** For listeners who wished for fewer words. */
    brief: z.string().min(1),
    /** A session, sound or course that a "yes" starts; the answer then ends in the question that offers it. */
    offer: idSchema.optional(),
  }),
);

const helplineSchema = z.strictObject({
  /** The name to be spoken, such as "Samaritans". */
  name: z.string(),
  /** The number as dialled, such as "116 123": it is spoken digit by digit. */
  number: z.string(),
});

/** <locale>.yaml: invocation name, store listing, helplines. */
export const localeSchema = z.strictObject({
  invocationName: z.string(),
  helplines: z.strictObject({
    checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    sources: z.array(z.url()).min(1),
    /** Someone to talk to, day and night. */
    crisis: helplineSchema,
    emergency: helplineSchema,
    /** For violence at home. */
    abuse: helplineSchema.optional(),
    assault: helplineSchema.optional(),
    children: helplineSchema.optional(),
  }),
  listing: z.strictObject({
    name: z.string().min(2).max(50),
    summary: z.string().max(160),
    description: z.string().max(4000),
    examplePhrases: z.array(z.string().max(200)).length(3),
    keywords: z.array(z.string().max(150)).max(30),
  }),
});
