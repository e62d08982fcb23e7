// Use -> money, and the first quota that would bind. Pure.
import type { CostData } from './data';
import { type Usage, usageOf } from './usage';

const MILLION = 1e6;

/** A month's bill by service, in dollars at list prices. */
export function billOf(use: Usage, { prices }: Pick<CostData, 'prices'>): Readonly<Record<string, number>> {
  const { lambda, dynamodb, s3, cloudwatch, xray, cloudfront } = prices;
  const metrics = 5;
  const alarms = 12;
  return {
    'CDN, traffic': tiered(use.cdnGb, cloudfront.gb),
    'CDN, requests':
      (use.cdnRequests / MILLION) * (cloudfront.millionRequests + cloudfront.millionEdgeFunctions),
    Skill: (use.requests / MILLION) * lambda.millionRequests + use.skillGbSeconds * lambda.gbSecondArm,
    Rendering:
      (use.renders / MILLION) * lambda.millionRequests +
      use.renderGbSeconds * lambda.gbSecondArm +
      // Every piece is taken as an hour: 29 MB.
      use.renders * 0.029 * lambda.streamedGb,
    Table:
      (use.readUnits / MILLION) * dynamodb.millionReads +
      (use.writeUnits / MILLION) * dynamodb.millionWrites +
      use.tableGb * (dynamodb.gbMonth + dynamodb.backupGbMonth),
    Bucket:
      use.bucketGb * s3.gbMonth +
      (use.bucketGets / MILLION) * s3.millionGets +
      (use.renders / MILLION) * s3.millionPuts,
    'Logs, traces, alarms':
      use.logGb * cloudwatch.logGb +
      (use.traces / MILLION) * xray.millionTraces +
      metrics * cloudwatch.metric +
      alarms * cloudwatch.alarm +
      cloudwatch.dashboard,
  };
}

/** What so many GB cost, each part of them at its own price. */
export function tiered(gb: number, tiers: CostData['prices']['cloudfront']['gb']): number {
  let from = 0;
  let cost = 0;
  for (const { upTo, price } of tiers) {
    cost += Math.max(0, Math.min(gb, upTo) - from) * price;
    from = upTo;
  }
  return cost;
}

/** The quota that is nearest to its limit in the busiest second: its name, and how full it is (1 is at the limit). */
export function firstQuota({ peak }: Usage, { quotas }: Pick<CostData, 'quotas'>) {
  const shares = Object.entries(peak).map(([name, value]) => {
    const { limit, raise } = quotas[name as keyof typeof peak];
    return { name, raise, share: value / limit };
  });
  return shares.reduce((most, other) => (other.share > most.share ? other : most));
}

/**
 * One eight hour night, in dollars, where a GB costs so much: all that it adds to the bill of a million listeners, with
 * its share of pieces made, logs and traces, and without discounts for quantity.
 */
export function nightDollars(gbPrice: number, data: CostData): number {
  const { habits, prices } = data;
  const gb = [{ upTo: Number.POSITIVE_INFINITY, price: gbPrice }];
  const priced = { prices: { ...prices, cloudfront: { ...prices.cloudfront, gb } } };
  const sum = (night: number): number => {
    const use = usageOf(MILLION, { ...data, habits: { ...habits, night } });
    return Object.values(billOf(use, priced)).reduce((total, cost) => total + cost, 0);
  };
  return (sum(habits.night + 1) - sum(habits.night)) / MILLION;
}
