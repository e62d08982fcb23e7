import { join } from 'node:path';
import { billOf, firstQuota, nightDollars, tiered } from '../../infra/cost/bill';
import { readCostData } from '../../infra/cost/data';
import { usageOf } from '../../infra/cost/usage';
import { openTable } from '../../simulator/table';
import { countCalls } from './lambda/counting-table';
import { intent, SKILL_ID } from './lambda/envelope';
import { playThrough } from './lambda/night';
import { startFunction } from './lambda/runtime';

const data = readCostData();
const READS = ['GetItem', 'Query'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

test('the counts that the cost rests on are what the skill does in a night and in a session', async () => {
  const table = await openTable();
  const counting = await countCalls(table.endpoint);
  const runtime = await startFunction(join(__dirname, '../../dist/lambda'), {
    TABLE_NAME: table.name,
    AUDIO_BASE_URL: 'https://sound.example/0123456789ab',
    SKILL_ID,
    AWS_ENDPOINT_URL_DYNAMODB: counting.endpoint,
  });
  const measure = async (request: object) => {
    const before = new Map(counting.counts);
    const { requests, urls } = await playThrough(runtime, request);
    const count = (operations: readonly string[]): number =>
      operations.reduce((sum, one) => sum + (counting.counts.get(one) ?? 0) - (before.get(one) ?? 0), 0);
    const seconds = urls.reduce((sum, url) => sum + Number(/(\d+)s/.exec(url)?.[1]), 0);
    return { seconds, requests, pieces: urls.length, reads: count(READS), writes: count(WRITES) };
  };
  // The first request of all waits for init, whose one read is nobody's.
  await runtime.invoke(intent('AMAZON.HelpIntent'));
  const rain = { value: 'rain', id: 'rain' };
  const bodyScan = { value: 'body scan', id: 'body-scan' };
  const night = await measure(intent('PlaySoundIntent', { sound: rain, duration: { value: 'PT8H' } }));
  const session = await measure(
    intent('PlaySessionIntent', { session: bodyScan, duration: { value: 'PT10M' } }),
  );
  await runtime.close();
  counting.close();
  await table.close();
  expect({ night, session }).toEqual({
    night: data.measured.kinds.night,
    session: data.measured.kinds.session,
  });
}, 30_000);

test('a night of rain costs less than two cents, and would cost more were it served from elsewhere', () => {
  expect(nightDollars(data.prices.cloudfront.gb[0]?.price ?? 1, data)).toBeLessThan(0.02);
  for (const price of Object.values(data.prices.cloudfront.elsewhere)) {
    expect(nightDollars(price, data)).toBeGreaterThan(0.02);
  }
});

test('each part of the traffic has its own price', () => {
  const tiers = [
    { upTo: 10, price: 2 },
    { upTo: Number.POSITIVE_INFINITY, price: 1 },
  ];
  expect([tiered(0, tiers), tiered(10, tiers), tiered(15, tiers)]).toEqual([0, 20, 25]);
});

test('ten times the listeners cost at most ten times as much, and never less', () => {
  const total = (listeners: number): number =>
    Object.values(billOf(usageOf(listeners, data), data)).reduce((sum, cost) => sum + cost, 0);
  for (const listeners of [1e3, 1e4, 1e5, 1e6, 1e7]) {
    const ratio = total(listeners * 10) / total(listeners);
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThanOrEqual(10);
  }
});

test('the quota that binds first is the one that is fullest', () => {
  const use = usageOf(1e8, data);
  const { name, share } = firstQuota(use, data);
  expect(name).toBe('cdnGbits');
  expect(share).toBeCloseTo(use.peak.cdnGbits / 150);
});
