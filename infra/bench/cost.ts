// What a million requests cost at list prices: the seven requests of an evening alike, one in twenty in a new process.
import { readCostData } from '../cost/data';
import type { Task } from './child';
import { median, type Row } from './figures';
import { SEVEN } from './listener';
import { type BenchTable, OURS, runHandler } from './processes';

const LATENCY_MS = 5;
const GAP_MS = 25;
const MEMORY_GB = 256 / 1024;
const COLD_SHARE = 0.05;
const MILLION = 1_000_000;
const COLD_ROUNDS = 3;
const LISTENERS = 20;

/** The row of cost. Lambda bills each request in whole milliseconds, and a new process's start with its first request. */
export async function costRows(table: BenchTable, share: Task['share']): Promise<readonly Row[]> {
  await table.behave({ latencyMs: LATENCY_MS });
  const shared = share && { share };
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const task = { kinds: ['launch'] as const, listeners: 1, gapMs: 0, ...shared };
    const { initMs, ms } = await runHandler(OURS, task, table.environment);
    cold.push(Math.ceil(initMs + (ms.launch?.[0] ?? 0)));
  }
  await table.behave({ latencyMs: LATENCY_MS });
  const task = { kinds: SEVEN, listeners: LISTENERS, gapMs: GAP_MS, ...shared };
  const warm = await runHandler(OURS, task, table.environment);
  const { readUnits, writeUnits } = await table.behave({ latencyMs: 0 });
  const billed = Object.values(warm.ms).flat().map(Math.ceil);
  const warmMs = billed.reduce((sum, ms) => sum + ms, 0) / billed.length;
  const meanMs = (1 - COLD_SHARE) * warmMs + COLD_SHARE * median(cold);
  const requests = billed.length;
  const { lambda, dynamodb } = readCostData().prices;
  const lambdaDollars = lambda.millionRequests + ((MILLION * meanMs) / 1000) * MEMORY_GB * lambda.gbSecondArm;
  const tableDollars =
    (readUnits / requests + COLD_SHARE / 2) * dynamodb.millionReads +
    (writeUnits / requests) * dynamodb.millionWrites;
  const figure = `${(lambdaDollars + tableDollars).toFixed(2)} dollars (${lambdaDollars.toFixed(2)} Lambda, ${tableDollars.toFixed(2)} table), ${meanMs.toFixed(1)} ms billed a request`;
  return [{ what: 'a million requests, 5 % cold, 256 MB, list prices', bar: '0.60 dollars', figure }];
}
