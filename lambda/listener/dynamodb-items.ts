// The few calls that the store makes, on DynamoDB, each within a limit of time. What comes back is in today's form.
// Every failure is a StoreError; an update whose condition does not hold is none.
import {
  type AttributeValue,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { within } from '../within';
import type { Item } from './attributes';
import type { Items } from './items';
import type { Listener } from './listener';
import { StoreError } from './store-error';
import { PARTITION_KEY, prefixOf, SORT_KEY, TTL_ATTRIBUTE } from './table';
import { lifted } from './version';

/** The items of a table of the form that table.ts describes. */
export function dynamodbItems(client: Pick<DynamoDBClient, 'send'>, tableName: string): Items {
  const table = { TableName: tableName };
  return {
    async get(owner, fact, limitMs) {
      const command = new GetItemCommand({ ...table, Key: keyOf(owner, fact) });
      const { Item: item } = await reached('get', client.send(command), limitMs);
      return item && lifted(item);
    },

    async has(owner, fact, limitMs) {
      const key = {
        ...table,
        Key: keyOf(owner, fact),
        ProjectionExpression: SORT_KEY,
        ConsistentRead: true,
      };
      const { Item: item } = await reached('get', client.send(new GetItemCommand(key)), limitMs);
      return item !== undefined;
    },

    async query(owner, { from, to, latestFirst, most }, nowMs, limitMs) {
      const prefix = prefixOf(owner);
      const input = {
        ...table,
        KeyConditionExpression: `${PARTITION_KEY} = :listener AND ${SORT_KEY} BETWEEN :from AND :to`,
        ExpressionAttributeValues: {
          ':listener': { S: owner.household },
          ':from': { S: prefix + from },
          ':to': { S: prefix + to },
        },
        ScanIndexForward: !latestFirst,
        Limit: most,
      };
      const items = new Map<string, Item>();
      let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
      do {
        const command = new QueryCommand({ ...input, ExclusiveStartKey });
        const page = await reached('query', client.send(command), limitMs);
        for (const item of page.Items ?? []) {
          const known = isExpired(item, nowMs) ? undefined : lifted(item);
          if (known) items.set(factOf(known, prefix), known);
        }
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey && most === undefined);
      return { items, more: ExclusiveStartKey !== undefined };
    },

    async update(owner, fact, update, returns, limitMs) {
      const fields = { ...table, Key: keyOf(owner, fact), ...update.fields(), ReturnValues: returns };
      const call = client.send(new UpdateItemCommand(fields)).catch(unlessRefused);
      const answer = await reached('update', call, limitMs);
      return answer && (answer.Attributes ?? {});
    },

    async remove(owner, facts, limitMs) {
      const requests = facts.map((fact) => ({ DeleteRequest: { Key: keyOf(owner, fact) } }));
      const command = new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } });
      await reached('delete', client.send(command), limitMs);
    },

    async facts(owner, most, limitMs) {
      const prefix = prefixOf(owner);
      const ofAll = `${PARTITION_KEY} = :listener`;
      const command = new QueryCommand({
        ...table,
        // No condition may name an empty text.
        KeyConditionExpression: prefix ? `${ofAll} AND begins_with(${SORT_KEY}, :prefix)` : ofAll,
        ExpressionAttributeValues: {
          ':listener': { S: owner.household },
          ...(prefix && { ':prefix': { S: prefix } }),
        },
        ProjectionExpression: SORT_KEY,
        ConsistentRead: true,
        Limit: most,
      });
      const { Items = [] } = await reached('query', client.send(command), limitMs);
      return Items.map((item) => factOf(item, prefix));
    },
  };
}

function keyOf(owner: Listener, fact: string): Record<string, AttributeValue> {
  return { [PARTITION_KEY]: { S: owner.household }, [SORT_KEY]: { S: prefixOf(owner) + fact } };
}

function factOf(item: Item, prefix: string): string {
  return (item[SORT_KEY]?.S ?? '').slice(prefix.length);
}

function isExpired(item: Item, nowMs: number): boolean {
  const ttlSeconds = Number(item[TTL_ATTRIBUTE]?.N ?? Number.POSITIVE_INFINITY);
  return ttlSeconds * 1000 <= nowMs;
}

/** An update whose condition does not hold is none, and no failure. */
function unlessRefused(error: unknown): undefined {
  if (error instanceof ConditionalCheckFailedException) return undefined;
  throw error;
}

/** The answer, within the limit. */
async function reached<T>(call: string, answer: Promise<T>, limitMs: number): Promise<T> {
  try {
    return await within(limitMs, answer);
  } catch (cause) {
    throw new StoreError(call, { cause });
  }
}
