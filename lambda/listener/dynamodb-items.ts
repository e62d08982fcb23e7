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
import type { Item } from './attributes';
import type { Items } from './items';
import { StoreError } from './store-error';
import { PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from './table';
import { lifted } from './version';

/** The items of a table of the form that table.ts describes. */
export function dynamodbItems(client: DynamoDBClient, tableName: string): Items {
  const table = { TableName: tableName };
  return {
    async get(listener, fact, limitMs) {
      const command = new GetItemCommand({ ...table, Key: keyOf(listener, fact) });
      const { Item: item } = await reached('get', client.send(command), limitMs);
      return item && lifted(item);
    },

    async has(listener, fact, limitMs) {
      const key = {
        ...table,
        Key: keyOf(listener, fact),
        ProjectionExpression: SORT_KEY,
        ConsistentRead: true,
      };
      const { Item: item } = await reached('get', client.send(new GetItemCommand(key)), limitMs);
      return item !== undefined;
    },

    async query(listener, { from, to, latestFirst, most }, nowMs, limitMs) {
      const input = {
        ...table,
        KeyConditionExpression: `${PARTITION_KEY} = :listener AND ${SORT_KEY} BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':listener': { S: listener }, ':from': { S: from }, ':to': { S: to } },
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
          if (known) items.set(factOf(known), known);
        }
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey && most === undefined);
      return { items, more: ExclusiveStartKey !== undefined };
    },

    async update(listener, fact, update, returns, limitMs) {
      const fields = { ...table, Key: keyOf(listener, fact), ...update.fields(), ReturnValues: returns };
      const call = client.send(new UpdateItemCommand(fields)).catch(unlessRefused);
      const answer = await reached('update', call, limitMs);
      return answer && (answer.Attributes ?? {});
    },

    async remove(listener, facts, limitMs) {
      const requests = facts.map((fact) => ({ DeleteRequest: { Key: keyOf(listener, fact) } }));
      const command = new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } });
      await reached('delete', client.send(command), limitMs);
    },

    async facts(listener, most, limitMs) {
      const command = new QueryCommand({
        ...table,
        KeyConditionExpression: `${PARTITION_KEY} = :listener`,
        ExpressionAttributeValues: { ':listener': { S: listener } },
        ProjectionExpression: SORT_KEY,
        ConsistentRead: true,
        Limit: most,
      });
      const { Items = [] } = await reached('query', client.send(command), limitMs);
      return Items.map(factOf);
    },
  };
}

function keyOf(listener: string, fact: string): Record<string, AttributeValue> {
  return { [PARTITION_KEY]: { S: listener }, [SORT_KEY]: { S: fact } };
}

function factOf(item: Item): string {
  return item[SORT_KEY]?.S ?? '';
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

/**
 * The answer, within the limit; what comes after it is left alone. An abort signal would do the same, but a call with
 * options of its own makes the client build its chain of steps anew each time.
 */
async function reached<T>(call: string, answer: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (cause) {
    throw new StoreError(call, { cause });
  } finally {
    clearTimeout(timer);
  }
}
