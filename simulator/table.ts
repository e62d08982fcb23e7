// The skill's table on this machine: dynalite, in this process, on a loopback port, in memory or in a folder.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  paginateScan,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { TABLE_DESCRIPTION } from '../lambda/listener/table';
import { lockFolder } from './table/lock-file';

export type Table = {
  readonly name: string;
  /** What the skill's environment needs to reach it. */
  readonly endpoint: string;
  /** The connection that reads it from here. */
  readonly client: DynamoDBClient;
  /** All items as plain data, for people to look at. */
  readonly items: () => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
};

const TABLE_NAME = 'kind-moment';
/** dynalite takes any region and key, as long as there are some. */
export const LOCAL_AWS = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

// The AWS client would warn on each start that next year's versions need a newer Node; ours is pinned.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/**
 * Opens the table, making it where there is none.
 * @param folder where it is kept; in memory without one. A LockedError where another process has it.
 */
export async function openTable(folder?: string): Promise<Table> {
  const release = folder === undefined ? () => {} : lockFolder(folder);
  const path = folder === undefined ? {} : { path: join(folder, 'table') };
  const server = dynalite({ ...path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_AWS.AWS_REGION,
    credentials: {
      accessKeyId: LOCAL_AWS.AWS_ACCESS_KEY_ID,
      secretAccessKey: LOCAL_AWS.AWS_SECRET_ACCESS_KEY,
    },
  });
  await makeTable(client);
  return {
    name: TABLE_NAME,
    endpoint,
    client,
    items: () => readItems(client),
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      release();
    },
  };
}

async function makeTable(client: DynamoDBClient): Promise<void> {
  try {
    const { BillingMode } = TABLE_DESCRIPTION;
    const AttributeDefinitions = [...TABLE_DESCRIPTION.AttributeDefinitions];
    const KeySchema = [...TABLE_DESCRIPTION.KeySchema];
    await client.send(
      new CreateTableCommand({ TableName: TABLE_NAME, BillingMode, AttributeDefinitions, KeySchema }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

async function readItems(client: DynamoDBClient): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName: TABLE_NAME })) {
    items.push(...(page.Items ?? []).map(plainItem));
  }
  return items;
}

function plainItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L !== undefined) return value.L.map(plainValue);
  if (value.M !== undefined) return plainItem(value.M);
  return value.SS ?? value.NS?.map(Number) ?? '(other)';
}
