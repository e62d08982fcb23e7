// The table for tests: dynalite in this very process, in memory, made from the same description as everywhere.
import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { TABLE_DESCRIPTION } from '../../lambda/listener/table';

export type TestTable = {
  readonly endpoint: string;
  readonly tableName: string;
  readonly close: () => Promise<void>;
};

const TABLE_NAME = 'kind-moment-test';

/** Starts a table on a free port of the loopback. Close it when the tests are over. */
export async function startTable(): Promise<TestTable> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await createTable(endpoint, TABLE_NAME);
  return {
    endpoint,
    tableName: TABLE_NAME,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Environment variables with which the skill's own client finds a table. */
export function tableEnvironment(endpoint: string): NodeJS.ProcessEnv {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
}

export type StoredItem = Record<string, AttributeValue>;

/** All that stands in a table for a household, read without the skill's own code. */
export async function itemsIn(
  client: DynamoDBClient,
  tableName: string,
  household: string,
): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  let ExclusiveStartKey: StoredItem | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'listener = :household',
        ExpressionAttributeValues: { ':household': { S: household } },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** Makes the table of `table.ts` at an endpoint. */
export async function createTable(endpoint: string, tableName: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: TABLE_DESCRIPTION.BillingMode,
      AttributeDefinitions: [...TABLE_DESCRIPTION.AttributeDefinitions],
      KeySchema: [...TABLE_DESCRIPTION.KeySchema],
    }),
  );
  client.destroy();
}
