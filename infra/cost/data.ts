import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const amount = z.number().min(0);
const amounts = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, amount])) as Record<Name, typeof amount>);

const kind = amounts('seconds', 'requests', 'pieces', 'reads', 'writes');
const measuredSchema = amounts(
  'bytesASecond',
  'skillMs',
  'skillMemoryMb',
  'renderMs',
  'renderMemoryMb',
  'recordKb',
  'logBytesARequest',
).extend({ kinds: z.strictObject({ night: kind, session: kind, tip: kind }) });

const habitsSchema = amounts(
  'night',
  'session',
  'tip',
  'cacheShare',
  'madeShare',
  'rangesAPiece',
  'peakHourShare',
  'listeningAtOnce',
);

const pricesSchema = z.strictObject({
  date: z.string(),
  region: z.string(),
  lambda: amounts('millionRequests', 'gbSecondArm', 'streamedGb'),
  dynamodb: amounts('millionReads', 'millionWrites', 'gbMonth', 'backupGbMonth'),
  s3: amounts('gbMonth', 'millionPuts', 'millionGets'),
  cloudwatch: amounts('logGb', 'alarm', 'metric', 'dashboard'),
  xray: amounts('millionTraces'),
  cloudfront: amounts('millionRequests', 'millionEdgeFunctions').extend({
    gb: z.array(z.strictObject({ upTo: z.number().or(z.literal(Number.POSITIVE_INFINITY)), price: amount })),
    elsewhere: z.record(z.string(), amount),
  }),
});

const quotasSchema = z.record(
  z.enum([
    'lambdaConcurrency',
    'cdnGbits',
    'cdnRequestsASecond',
    'tableWritesASecond',
    'tableReadsASecond',
    'bucketGetsASecond',
  ]),
  z.strictObject({ limit: amount, raise: z.string() }),
);

export type CostData = {
  readonly measured: z.output<typeof measuredSchema>;
  readonly habits: z.output<typeof habitsSchema>;
  readonly prices: z.output<typeof pricesSchema>;
  readonly quotas: z.output<typeof quotasSchema>;
};

/** Reads the four files beside this one; throws where one does not fit its form. */
export function readCostData(): CostData {
  const read = (name: string): unknown =>
    parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8'));
  return {
    measured: measuredSchema.parse(read('measured')),
    habits: habitsSchema.parse(read('habits')),
    prices: pricesSchema.parse(read('prices')),
    quotas: quotasSchema.parse(read('quotas')),
  };
}
