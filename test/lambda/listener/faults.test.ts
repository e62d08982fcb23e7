// What the store does when the table does not do what it should.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { changesOfPlay } from '../../../lambda/listener/changes';
import { newClient, warm } from '../../../lambda/listener/client';
import { createDynamodbStore } from '../../../lambda/listener/dynamodb-store';
import { playedMs } from '../../../lambda/listener/plays';
import type { ListenerStore } from '../../../lambda/listener/store';
import { StoreError, softly } from '../../../lambda/listener/store-error';
import { type Fault, type FaultyTable, startFaultyTable } from '../../support/faulty-table';
import { tableEnvironment } from '../../support/table';
import { heard, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';

const TIPS = [{ id: 'a-tip', kinds: ['self' as const], tip: 'A tip.' }];

describe('the store on a table in trouble', () => {
  let table: FaultyTable;
  let client: DynamoDBClient;
  let store: ListenerStore;
  const logged: string[] = [];
  const log = (what: string) => void logged.push(what);

  beforeAll(async () => {
    table = await startFaultyTable();
    // Attempts are given up sooner than in life, so that a table that hangs does not hold up the tests.
    const limits = { attemptMs: 2000, answerMs: 5000, decorationMs: 5000 };
    client = newClient(tableEnvironment(table.endpoint), limits);
    store = createDynamodbStore(client, table.tableName, log, limits);
  });

  beforeEach(() => {
    table.meet('pass');
    logged.length = 0;
  });

  afterAll(async () => {
    client.destroy();
    await table.close();
  });

  test.each<[string, Fault[], number]>([
    ['a broken connection', ['reset', 'pass'], 2],
    ['an answer that is lost', ['lost', 'pass'], 2],
    ['an error of the table', ['error', 'pass'], 2],
    ['being refused three times', ['throttled', 'throttled', 'error', 'pass'], 4],
  ])('after %s the call is made again, and done once', async (_, faults, requests) => {
    const listener = somebody();
    const position = playOf(RAIN, NOW);
    await store.remember(listener, changesOfPlay(position), NOW);
    await store.recordHeard(listener, heard(position, MINUTE_MS), NOW);
    table.meet(...faults);
    await store.recordHeard(listener, heard(position, 2 * MINUTE_MS), NOW);
    expect(table.calls()).toHaveLength(requests);
    const { plays } = await store.readRecent(listener, NOW);
    expect(plays.map(playedMs)).toEqual([2 * MINUTE_MS]);
  });

  test.each<[string, Fault, number]>([
    ['connections that always break', 'reset', 2],
    ['errors without end', 'error', 4],
    ['being refused without end', 'throttled', 4],
  ])('%s end in a StoreError with its cause, after few attempts', async (_, fault, attempts) => {
    table.meet(fault);
    const failure = await store.readProfile(somebody()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect((failure as StoreError).cause).toBeInstanceOf(Error);
    expect(table.calls()).toHaveLength(attempts);
  });

  test('a table that hangs is given up within the limit', async () => {
    table.meet('hang');
    await expect(store.readProfile(somebody(), 50)).rejects.toThrow(StoreError);
  });

  test('softly, a failure is a line in the log and nothing else', async () => {
    table.meet('error');
    expect(await softly('greet', store.readProfile(somebody()), log)).toBeUndefined();
    expect(logged).toEqual(['memory failed']);
  });

  test('a tip is told without the table, and nothing wrong is noted', async () => {
    const listener = somebody();
    table.meet('error');
    expect(await store.giveTip(listener, { another: false }, TIPS, NOW)).toEqual(TIPS[0]);
    table.meet('pass', 'throttled');
    expect(await store.giveTip(listener, { another: false }, TIPS, NOW)).toEqual(TIPS[0]);
    expect(logged).toEqual(['memory failed', 'memory failed']);
  });

  test('deleting everything goes through trouble on the way, and fails aloud where it cannot', async () => {
    const listener = somebody();
    await store.remember(listener, { brief: true }, NOW);
    table.meet('error');
    await expect(store.deleteAll(listener)).rejects.toThrow(StoreError);
    table.meet('throttled', 'pass', 'reset', 'pass');
    await store.deleteAll(listener);
    expect(await store.readProfile(listener)).toBeUndefined();
  });

  test('making ready never fails', async () => {
    table.meet('error');
    await warm(client, table.tableName, log);
    expect(logged).toEqual(['table not warm']);
  });
});
