// What every table must do for the store: the same promises against dynalite and against Amazon's DynamoDB Local.
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { newClient } from '../../../lambda/listener/client';
import { createDynamodbStore } from '../../../lambda/listener/dynamodb-store';
import type { Listener } from '../../../lambda/listener/listener';
import type { ListenerStore } from '../../../lambda/listener/store';
import { itemsIn, type StoredItem, type TestTable, tableEnvironment } from '../../support/table';
import { describeBadItems } from './contract-bad-items';
import { describeDeletion } from './contract-deletion';
import { describeHistory } from './contract-history';
import { describePlays } from './contract-plays';
import { describeProfile } from './contract-profile';
import { describeTips } from './contract-tips';
import { describeVoices } from './contract-voices';
import { PATIENT } from './positions';

/** What a promise is tried with. Ready once the tests run, so it is asked for inside them. */
export type Bench = {
  readonly store: ListenerStore;
  /** Lines that the store logged: what happened. */
  readonly logged: string[];
  readonly put: (item: StoredItem) => Promise<void>;
  /** All items of a household, by the table's own account. */
  readonly itemsOf: (listener: Listener) => Promise<readonly StoredItem[]>;
};

// A busy machine is no fault of the store's.
jest.setTimeout(60_000);

/** Runs all promises against a kind of table. */
export function describeStore(kind: string, start: () => Promise<TestTable>): void {
  describe(`the store on ${kind}`, () => {
    let table: TestTable;
    let client: DynamoDBClient;
    let bench: Bench;

    beforeAll(async () => {
      table = await start();
      client = newClient(tableEnvironment(table.endpoint), PATIENT);
      bench = benchOf(client, table.tableName);
    }, 90_000);

    afterAll(async () => {
      client.destroy();
      await table.close();
    });

    describePromises(() => bench);
  });
}

/** Runs all promises. */
export function describePromises(bench: () => Bench): void {
  describeProfile(bench);
  describePlays(bench);
  describeHistory(bench);
  describeTips(bench);
  describeVoices(bench);
  describeDeletion(bench);
  describeBadItems(bench);
}

function benchOf(client: DynamoDBClient, tableName: string): Bench {
  const logged: string[] = [];
  return {
    store: createDynamodbStore(client, tableName, (what) => logged.push(what), PATIENT),
    logged,
    put: async (item) => void (await client.send(new PutItemCommand({ TableName: tableName, Item: item }))),
    itemsOf: ({ household }) => itemsIn(client, tableName, household),
  };
}
