// Where each stage runs, and how large: the one file to edit before deploying. A wrong value ends the synth in a line.
import { z } from 'zod';
import { OneLineError } from './one-line';

/** AWS regions that Alexa calls functions in, and Alexa's own name for the part of the world that each one serves. */
export const ENDPOINTS = { 'us-east-1': 'NA', 'eu-west-1': 'EU', 'us-west-2': 'FE' } as const;
export type Region = keyof typeof ENDPOINTS;

const REGIONS = Object.keys(ENDPOINTS) as [Region, ...Region[]];
const wholeNumber = (least: number, most: number) => z.int().min(least).max(most);

const stageSchema = z.strictObject({
  /** The first one is the default; each is whole in itself, and a listener lives in one of them. */
  regions: z
    .array(z.enum(REGIONS))
    .min(1)
    .refine((regions) => new Set(regions).size === regions.length, 'name each region once'),
  /** Whether what listeners have stored outlives the stack. False only where losing it is no loss. */
  isKept: z.boolean(),
  skillMemoryMb: wholeNumber(128, 10_240),
  /** Reserved concurrency; undefined takes from what the account has, of which AWS leaves 100 for everyone. */
  skillConcurrency: wholeNumber(1, 100_000).optional(),
  renderConcurrency: wholeNumber(1, 100_000).optional(),
  /** Who reads the sessions: the embedded voice, or Amazon Polly, whose clips are made once, for a price that is said first. */
  voice: z.enum(['embedded', 'polly']),
  logDays: z.union([z.literal(7), z.literal(14), z.literal(30), z.literal(90)]),
  /** More than this on a day rings. */
  dollarsADay: z.number().positive(),
  /** Who hears the alarms; undefined leaves them silent, on the dashboard only. */
  alarmEmail: z.email().optional(),
  /**
   * Lets the stack make the skill itself. The secret (in Secrets Manager, in the first region) is a JSON object with
   * clientId, clientSecret and refreshToken of Login with Amazon. Without it, `npm run package` leaves a zip.
   */
  alexa: z
    .strictObject({
      vendorId: z.string().regex(/^M[A-Z0-9]{5,}$/, 'a vendor id looks like M3ABCDEF12GHIJ'),
      secretName: z.string().min(1),
    })
    .optional(),
});

/** A stage, checked. */
export type Stage = z.output<typeof stageSchema> & { readonly name: string };

const stages: Readonly<Record<string, z.input<typeof stageSchema>>> = {
  dev: {
    regions: ['us-east-1'],
    isKept: false,
    skillMemoryMb: 256,
    voice: 'embedded',
    logDays: 7,
    dollarsADay: 2,
  },
  prod: {
    regions: ['us-east-1', 'eu-west-1'],
    isKept: true,
    skillMemoryMb: 256,
    skillConcurrency: 500,
    renderConcurrency: 100,
    voice: 'polly',
    logDays: 30,
    dollarsADay: 200,
  },
};

/** The stage of a name; a OneLineError where there is none, or where it has a wrong value. */
export function readStage(name: unknown, all: Readonly<Record<string, unknown>> = stages): Stage {
  if (typeof name !== 'string' || !Object.hasOwn(all, name)) {
    throw new OneLineError(
      `${name === undefined ? 'No stage is named' : `There is no stage "${String(name)}"`}: choose one of ${Object.keys(all).join(', ')} with --stage.`,
    );
  }
  const result = stageSchema.safeParse(all[name]);
  if (result.success) return { name, ...result.data };
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new OneLineError(`infra/stages.ts: ${name}: ${faults.join('; ')}`);
}
