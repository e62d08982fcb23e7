import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const viewportSchema = z.strictObject({
  mode: z.enum(['HUB', 'TV']),
  shape: z.enum(['RECTANGLE', 'ROUND']),
  minWidth: z.number(),
  maxWidth: z.number(),
  minHeight: z.number(),
  maxHeight: z.number(),
});

const interfaceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AUDIO_PLAYER') }),
  z.strictObject({
    type: z.literal('ALEXA_PRESENTATION_APL'),
    supportedViewports: z.array(viewportSchema).min(1),
  }),
]);

const listingSchema = z.strictObject({
  category: z.string(),
  permissions: z.array(z.enum(['alexa::alerts:reminders:skill:readwrite', 'alexa::person_id:read'])),
  interfaces: z.array(interfaceSchema),
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
