// Lists of words that our texts may not hold, with reasons.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const bannedSchema = z.array(
  z.strictObject({
    why: z.string(),
    instead: z.string(),
    /** Kinds of text, or texts, that may say it. */
    except: z.array(z.string()).default([]),
    /** The only kinds of text, or texts, that may not. */
    only: z.array(z.string()).optional(),
    words: z.array(z.string()).min(1),
  }),
);

/** The rules in a file of this folder. */
export function readBanned(file: string): z.output<typeof bannedSchema> {
  return bannedSchema.parse(parse(readFileSync(join(__dirname, file), 'utf8')));
}
