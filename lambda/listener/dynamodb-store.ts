// The store on DynamoDB.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Log } from '../log';
import { createStore } from './create-store';
import { dynamodbItems } from './dynamodb-items';
import { LIMITS, type Limits } from './limits';
import type { ListenerStore } from './store';

/** The store in a table of the form that table.ts describes. */
export function createDynamodbStore(
  client: Pick<DynamoDBClient, 'send'>,
  tableName: string,
  log: Log,
  limits: Limits = LIMITS,
): ListenerStore {
  return createStore(dynamodbItems(client, tableName), log, limits);
}
