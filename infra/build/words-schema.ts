// The form of interaction-models/<language>/words.yaml: how a language is put into one plain form.
import { z } from 'zod';

const phraseSchema = z.string().regex(/^[a-z0-9' -]+$/, 'write it in lower case, without punctuation');

export const wordsSchema = z.strictObject({
  /** What is said -> what it counts as. */
  rewrite: z.record(phraseSchema, phraseSchema),
  /** Words that carry nothing. */
  fillers: z.array(phraseSchema),
  /** Words for numbers, which all count as one. */
  numbers: z.array(phraseSchema),
  /** First words of wishes and questions, which are seldom about what hurts. */
  asking: z.array(phraseSchema),
  /** Words of somebody who speaks of themselves. */
  ofThemselves: z.array(phraseSchema),
  /** Words of one meaning, by a name for it. */
  groups: z.record(z.string().regex(/^[a-z]+$/, 'name a group in one word'), z.array(phraseSchema)),
});
export type WordsContent = z.output<typeof wordsSchema>;
