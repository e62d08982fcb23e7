// Each second is counted once, whatever happens to the reports of it.
import fc from 'fast-check';
import { changesOfPlay } from '../../../lambda/listener/changes';
import { newClient } from '../../../lambda/listener/client';
import { createStore } from '../../../lambda/listener/create-store';
import { dynamodbItems } from '../../../lambda/listener/dynamodb-items';
import type { Items } from '../../../lambda/listener/items';
import type { History } from '../../../lambda/listener/memory';
import type { Play } from '../../../lambda/listener/plays';
import { shelvesAmong } from '../../../lambda/listener/reading';
import { FACTS, PLAYS_PREFIX } from '../../../lambda/listener/table';
import { memoryItems } from '../../support/memory-items';
import { startTable, tableEnvironment } from '../../support/table';
import { DAY_MS, PATIENT, somebody } from './positions';
import { longHistory, type TrueHistory, trueHistory } from './true-history';

type Sent = TrueHistory['reports'][number];

/** How one report travels: how often it is delivered, each time how late, and whether totals are asked for then. */
type Fate = { readonly delaysMs: readonly number[]; readonly asks: boolean };

type Ways = readonly Fate[];

const delayMs = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 * DAY_MS }));
const fate: fc.Arbitrary<Fate> = fc.record({
  delaysMs: fc.array(delayMs, { minLength: 1, maxLength: 3 }),
  asks: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});
const ways: fc.Arbitrary<Ways> = fc.array(fate, { minLength: 1, maxLength: 40 });

/** What arrives, in the order in which it arrives, which is when its request is sent to us. */
function arrivals(reports: readonly Sent[], ways: Ways) {
  const all = reports.flatMap(({ report, sentMs }, index) => {
    const way = ways[index % ways.length] ?? { delaysMs: [0], asks: false };
    return way.delaysMs.map((delayMs) => ({ report, nowMs: sentMs + delayMs, asks: way.asks }));
  });
  return all.sort((one, other) => one.nowMs - other.nowMs);
}

async function remembered(items: Items, history: TrueHistory, reports: readonly Sent[], ways: Ways) {
  const store = createStore(items, () => {});
  const listener = somebody();
  for (const position of history.plays)
    await store.remember(listener, changesOfPlay(position), history.endMs);
  for (const { report, nowMs, asks } of arrivals(reports, ways)) {
    await store.recordHeard(listener, report, nowMs);
    if (asks) await store.readHistory(listener, nowMs + 120_000);
  }
  const lastMs = history.endMs + 41 * DAY_MS;
  const range = { from: PLAYS_PREFIX, to: FACTS.profile, latestFirst: false };
  const record = await items.query(listener, range, lastMs, PATIENT.answerMs);
  const plays = [...shelvesAmong(record.items, () => {}).values()].flat();
  return { plays, history: await store.readHistory(listener, lastMs) };
}

function secondsIn({ days, longAgo }: History): number {
  return [...days.values(), longAgo].reduce((sum, { seconds }) => sum + seconds, 0);
}

const PROMPT: Ways = [{ delaysMs: [0], asks: false }];

/** The record after every report has arrived as it was sent, and in all the ways given: always the same, and true. */
async function checkNothingLost(
  table: () => Items,
  history: TrueHistory,
  allWays: readonly Ways[],
): Promise<void> {
  const prompt = await remembered(table(), history, history.reports, PROMPT);
  const truth = Math.floor(history.heardMs / 1000);
  // Each play's milliseconds are counted in whole seconds.
  expect(secondsIn(prompt.history)).toBeLessThanOrEqual(truth);
  expect(secondsIn(prompt.history)).toBeGreaterThanOrEqual(truth - history.plays.length);
  for (const [stretch, heardMs] of heardByStretch(prompt.plays)) {
    expect(heardMs).toBe(history.stretchMs.get(stretch));
  }
  for (const ways of allWays) {
    const disordered = await remembered(table(), history, history.reports, ways);
    expect(disordered.plays).toEqual(prompt.plays);
    expect(disordered.history.days).toEqual(prompt.history.days);
  }
}

/** The record after some reports were lost: never more than the truth, stretch by stretch. */
async function checkSomeLost(history: TrueHistory, ways: Ways, isLost: readonly boolean[]): Promise<void> {
  const arrived = history.reports.filter((_, index) => !isLost[index % isLost.length]);
  const { plays, history: totals } = await remembered(memoryItems(), history, arrived, ways);
  expect(secondsIn(totals)).toBeLessThanOrEqual(Math.floor(history.heardMs / 1000));
  for (const [stretch, heardMs] of heardByStretch(plays)) {
    expect(heardMs).toBeLessThanOrEqual(history.stretchMs.get(stretch) ?? -1);
  }
}

function heardByStretch(plays: readonly Play[]): [string, number][] {
  return plays.flatMap(({ id, stretches }) =>
    stretches.map(({ stretch, heardMs }): [string, number] => [`${id}.${stretch}`, heardMs]),
  );
}

describe('reports of what was heard', () => {
  test('shuffled, repeated and delayed in 10,000 ways leave the same record and the true totals', async () => {
    await fc.assert(
      fc.asyncProperty(trueHistory, fc.array(ways, { minLength: 50, maxLength: 50 }), (history, allWays) =>
        checkNothingLost(memoryItems, history, allWays),
      ),
      { numRuns: 200 },
    );
  }, 300_000);

  test('of months, while days are folded under way, leave the true totals too', async () => {
    await fc.assert(
      fc.asyncProperty(longHistory, fc.array(ways, { minLength: 5, maxLength: 5 }), (history, allWays) =>
        checkNothingLost(memoryItems, history, allWays),
      ),
      { numRuns: 60 },
    );
  }, 300_000);

  test('of which up to a fifth is lost never say more than was heard', async () => {
    const fifth = fc.integer({ min: 0, max: 4 }).map((at) => [0, 1, 2, 3, 4].map((index) => index === at));
    await fc.assert(fc.asyncProperty(trueHistory, ways, fifth, checkSomeLost), { numRuns: 1000 });
  }, 300_000);

  test('leave the same record on a real table too', async () => {
    const table = await startTable();
    const client = newClient(tableEnvironment(table.endpoint), PATIENT);
    const items = dynamodbItems(client, table.tableName);
    await fc.assert(
      fc.asyncProperty(trueHistory, ways, (history, one) => checkNothingLost(() => items, history, [one])),
      { numRuns: 10 },
    );
    client.destroy();
    await table.close();
  }, 300_000);
});
