// What a request costs does not grow with what is remembered: calls, and bytes by DynamoDB's own way of counting.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { changesOfPlay } from '../../../lambda/listener/changes';
import { createStore } from '../../../lambda/listener/create-store';
import type { Items } from '../../../lambda/listener/items';
import type { Item } from '../../../lambda/playback/plan';
import { carryOn } from '../../../lambda/playback/position';
import { memoryItems } from '../../support/memory-items';
import { BREAK, courseDay, DAY_MS, finished, heard, MINUTE_MS, playOf, RAIN, somebody } from './positions';

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

/** Ten years after the first play that an id can tell. */
const LATER = Date.UTC(2030, 10, 24, 1, 30);

/** A life with the skill: for how many years, and how many plays in each. */
type Life = { readonly years: number; readonly plays: number };

/**
 * Plays spread over the years until then, each stopped once and resumed, with two courses, tips, favourites, and totals
 * asked for now and then.
 */
async function lived(life: Life) {
  const { years, plays } = life;
  const table = countedItems();
  const store = createStore(table.counted, () => {});
  const listener = somebody();
  const lifeMs = years * 365 * DAY_MS;
  const bornMs = LATER - lifeMs;
  const zone = { name: 'America/New_York', before: undefined };
  await store.remember(listener, { zone, enabled: true }, bornMs);
  for (const id of ['rain', 'body-scan', 'ocean', 'loving-kindness', 'wind']) {
    await store.remember(listener, { addFavourite: id }, bornMs);
  }
  for (let index = 0; index < plays * years; index++) {
    const nowMs = bornMs + Math.floor((index / (plays * years)) * (lifeMs - DAY_MS));
    const position = playOf(itemOf(index), nowMs);
    await store.remember(listener, changesOfPlay(position), nowMs);
    await store.recordHeard(listener, heard(position, MINUTE_MS), nowMs);
    const resumed = carryOn(position, position.plan, MINUTE_MS).position;
    await store.recordHeard(listener, finished(resumed), nowMs);
    if (index % 8 === 0) await store.giveTip(listener, { another: false }, TIPS, nowMs);
    if (index % 50 === 0) await store.readHistory(listener, nowMs);
  }
  await store.readHistory(listener, LATER);
  const position = playOf(RAIN, LATER);
  return {
    life,
    all: table.all.get(listener.household) ?? new Map(),
    launch: await table.costOf(() => store.readRecent(listener, LATER)),
    play: await table.costOf(() => store.remember(listener, changesOfPlay(position), LATER)),
    stop: await table.costOf(() => store.recordHeard(listener, finished(position), LATER)),
    stopAgain: await table.costOf(() => store.recordHeard(listener, finished(position), LATER)),
    tip: await table.costOf(() => store.giveTip(listener, { another: true }, TIPS, LATER)),
    sameTip: await table.costOf(() => store.giveTip(listener, { another: false }, TIPS, LATER)),
    totals: await table.costOf(() => store.readHistory(listener, LATER + MINUTE_MS)),
  };
}

/** Two courses, then sounds and sessions by turns. */
function itemOf(index: number): Item {
  if (index < 21) return courseDay(index + 1, 'three-weeks-of-kindness');
  if (index < 28) return courseDay(index - 20);
  return index % 2 ? RAIN : BREAK;
}

describe('the cost of a request', () => {
  const lives: Awaited<ReturnType<typeof lived>>[] = [];

  beforeAll(async () => {
    // Somebody new; once a month, each day, twice, eight and twenty times a day for a year; each day for ten years.
    for (const [years, plays] of [
      [1, 1],
      [1, 12],
      [1, 365],
      [1, 730],
      [1, 2920],
      [1, 7300],
      [10, 365],
    ] as const) {
      lives.push(await lived({ years, plays }));
    }
  }, 120_000);

  test('is the same number of calls, however many plays are on record', () => {
    for (const life of lives) {
      expect(life.launch.calls).toEqual(['query']);
      expect(life.play.calls).toEqual(['update']);
      expect(life.stop.calls).toEqual(['update', 'has']);
      expect(life.stopAgain.calls).toEqual(['update']);
      expect(life.tip.calls).toEqual(['query', 'update']);
      expect(life.sameTip.calls).toEqual(['query']);
      expect(life.totals.calls).toEqual(['query']);
    }
  });

  test('of a launch is one read of less than 4 KB, at twenty plays a day too', () => {
    for (const { launch } of lives) expect(launch.readBytes).toBeLessThan(4096);
  });

  test('of totals is one read of less than 24 KB, of less than 48 KB for twenty plays a day', () => {
    for (const { life, totals } of lives) {
      expect(totals.readBytes).toBeLessThan(life.plays > 730 ? 48 * 1024 : 24 * 1024);
    }
  });

  test('of a write is one write unit, and at twenty plays a day up to four: profile and days stay small', () => {
    for (const { life, all } of lives) {
      expect(bytesOf(all.get('profile') ?? {})).toBeLessThan(1024);
      const days = [...all].filter(([fact]) => /^plays#\d/.test(fact));
      for (const [, item] of days) expect(bytesOf(item)).toBeLessThan(life.plays > 730 ? 4096 : 1024);
    }
  });
});
