import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const listingSchema = z.strictObject({
  category: z.string(),
  permissions: z.array(z.enum(['alexa::alerts:reminders:skill:readwrite', 'alexa::person_id:read'])),
  interfaces: z.array(z.literal('AUDIO_PLAYER')),
  events: z.array(z.enum(['SKILL_ENABLED', 'SKILL_DISABLED'])),
  privacy: z.strictObject({
    allowsPurchases: z.boolean(),
    usesPersonalInfo: z.boolean(),
    isChildDirected: z.boolean(),
    isExportCompliant: z.boolean(),
    containsAds: z.boolean(),
    usesHealthInfo: z.boolean(),
  }),
  testingInstructions: z.string().max(4000),
});

/** What listing.yaml says. */
export type Listing = z.output<typeof listingSchema>;

/** Reads listing.yaml beside this file; throws where it does not fit its form. */
export function readListing(): Listing {
  return listingSchema.parse(parse(readFileSync(join(import.meta.dirname, 'listing.yaml'), 'utf8')));
}
