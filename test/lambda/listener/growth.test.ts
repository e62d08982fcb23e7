// What a request costs does not grow with what is remembered: calls, and bytes by DynamoDB's own way of counting.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { changesOfPlay } from '../../../lambda/listener/changes';
import { createStore } from '../../../lambda/listener/create-store';
import type { Items } from '../../../lambda/listener/items';
import { memoryItems } from '../../support/memory-items';
import { BREAK, courseDay, DAY_MS, finished, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';

const TIPS = Array.from({ length: 400 }, (_, index) => ({
  id: `tip-${index}`,
  kinds: ['self' as const],
  tip: '.',
}));

type Cost = { readonly calls: readonly string[]; readonly readBytes: number };

/** A table whose calls are counted. */
function countedItems() {
  const items = memoryItems();
  let calls: string[] = [];
  let readBytes = 0;
  const counted: Items = {
    ...items,
    get: async (...args) => {
      const item = await items.get(...args);
      calls.push('get');
      readBytes += item ? bytesOf(item) : 0;
      return item;
    },
    has: (...args) => {
      calls.push('has');
      return items.has(...args);
    },
    query: async (...args) => {
      const page = await items.query(...args);
      calls.push('query');
      for (const item of page.items.values()) readBytes += bytesOf(item);
      return page;
    },
    update: (...args) => {
      calls.push('update');
      return items.update(...args);
    },
  };
  const costOf = async (request: () => Promise<unknown>): Promise<Cost> => {
    calls = [];
    readBytes = 0;
    await request();
    return { calls, readBytes };
  };
  return { counted, costOf, all: items.all };
}

/** Names and values, as DynamoDB counts them. */
function bytesOf(item: Readonly<Record<string, AttributeValue>>): number {
  const sizes = Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueBytes(value));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function valueBytes({ S, N }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  return N === undefined ? 1 : Math.ceil(N.length / 2) + 1;
}

/** Plays spread over the year before now, with tips, favourites, a course, and totals asked for each week. */
async function lived(playCount: number) {
  const table = countedItems();
  const store = createStore(table.counted, () => {});
  const listener = somebody();
  const yearMs = 365 * DAY_MS;
  await store.remember(
    listener,
    { zone: { name: 'America/New_York', before: undefined }, enabled: true },
    NOW - yearMs,
  );
  for (let index = 0; index < playCount; index++) {
    const nowMs = NOW - yearMs + Math.floor((index / playCount) * (yearMs - DAY_MS));
    const item = index < 7 ? courseDay(index + 1) : index % 2 ? RAIN : BREAK;
    const position = playOf(item, nowMs);
    await store.remember(listener, changesOfPlay(position), nowMs);
    await store.recordHeard(listener, finished(position), nowMs);
    if (index % 8 === 0) await store.giveTip(listener, { another: false }, TIPS, nowMs);
    if (index % 50 === 0) await store.readHistory(listener, nowMs);
  }
  await store.readHistory(listener, NOW);
  const position = playOf(RAIN, NOW);
  return {
    all: table.all.get(listener.household) ?? new Map(),
    launch: await table.costOf(() => store.readRecent(listener, NOW)),
    play: await table.costOf(() => store.remember(listener, changesOfPlay(position), NOW)),
    stop: await table.costOf(() => store.recordHeard(listener, finished(position), NOW)),
    stopAgain: await table.costOf(() => store.recordHeard(listener, finished(position), NOW)),
    tip: await table.costOf(() => store.giveTip(listener, { another: true }, TIPS, NOW)),
    sameTip: await table.costOf(() => store.giveTip(listener, { another: false }, TIPS, NOW)),
    totals: await table.costOf(() => store.readHistory(listener, NOW + MINUTE_MS)),
  };
}

describe('the cost of a request', () => {
  const lives = new Map<number, Awaited<ReturnType<typeof lived>>>();

  beforeAll(async () => {
    for (const playCount of [1, 30, 365, 3000]) lives.set(playCount, await lived(playCount));
  }, 120_000);

  test('is the same number of calls, however many plays are on record', () => {
    for (const life of lives.values()) {
      expect(life.launch.calls).toEqual(['query']);
      expect(life.play.calls).toEqual(['update']);
      expect(life.stop.calls).toEqual(['update', 'has']);
      expect(life.stopAgain.calls).toEqual(['update']);
      expect(life.tip.calls).toEqual(['query', 'update']);
      expect(life.sameTip.calls).toEqual(['query']);
      expect(life.totals.calls).toEqual(['query']);
    }
  });

  test('of a launch is one read of less than 4 KB, and of totals one of less than 24 KB', () => {
    for (const { launch, totals } of lives.values()) {
      expect(launch.readBytes).toBeLessThan(4096);
      expect(totals.readBytes).toBeLessThan(6 * 4096);
    }
  });

  test('of a write is one write unit: profile and days stay under a kilobyte', () => {
    for (const { all } of lives.values()) {
      expect(bytesOf(all.get('profile') ?? {})).toBeLessThan(1024);
      for (const [fact, item] of all) if (/^plays#\d/.test(fact)) expect(bytesOf(item)).toBeLessThan(1024);
    }
  });
});
