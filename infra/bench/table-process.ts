// Runs in a process of its own: a table in memory (dynalite) behind a server that counts, waits and fails as it is told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { TABLE_DESCRIPTION } from '../../lambda/listener/table';

/** What befalls calls, and how long each waits. */
export type Manners = {
  readonly latencyMs: number;
  readonly fault?: 'hang' | 'reset' | 'error' | 'throttled';
  /** The share of calls that meet the fault, from nought to one. */
  readonly share?: number;
};

export type Counts = {
  readonly calls: number;
  readonly connections: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly readUnits: number;
  readonly writeUnits: number;
};

/** What it counted, and for each operation, such as "Query", how long it took over each call, its latency included. */
export type Report = Counts & { readonly tookMs: Readonly<Record<string, readonly number[]>> };

const NOTHING: Counts = { calls: 0, connections: 0, bytesIn: 0, bytesOut: 0, readUnits: 0, writeUnits: 0 };

const TABLE_NAME = 'bench';

async function serve(): Promise<void> {
  const endpoint = await startDynalite();
  let manners: Manners = { latencyMs: 0 };
  let counts = NOTHING;
  let tookMs: Record<string, number[]> = {};
  const add = (more: Partial<Counts>): void => {
    for (const key of Object.keys(more) as (keyof Counts)[]) {
      counts = { ...counts, [key]: counts[key] + (more[key] ?? 0) };
    }
  };

  const server = createServer(async (request, response) => {
    const begin = performance.now();
    const { fault, share = 1, latencyMs } = manners;
    const body = await bodyOf(request);
    add({ calls: 1, bytesIn: body.length + request.rawHeaders.join(': ').length });
    if (fault && Math.random() < share) return fail(fault, request, response);
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: headersOf(request),
      body: JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: 'TOTAL' }),
    });
    const text = await answer.text();
    const units = unitsIn(JSON.parse(text));
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const isRead = /^(Get|Query|BatchGet)/.test(operation);
    add({ bytesOut: text.length, ...(isRead ? { readUnits: units } : { writeUnits: units }) });
    if (latencyMs > 0) await pause(latencyMs);
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
    tookMs[operation] ??= [];
    tookMs[operation].push(performance.now() - begin);
  });
  server.on('connection', () => add({ connections: 1 }));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    process.send?.({ endpoint: `http://127.0.0.1:${port}`, tableName: TABLE_NAME });
  });
  process.on('message', (next: Manners) => {
    const before: Report = { ...counts, tookMs };
    counts = NOTHING;
    tookMs = {};
    manners = next;
    process.send?.(before);
  });
}

async function startDynalite(): Promise<string> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  const { BillingMode, AttributeDefinitions, KeySchema } = TABLE_DESCRIPTION;
  await client.send(
    new CreateTableCommand({
      TableName: TABLE_NAME,
      BillingMode,
      AttributeDefinitions: [...AttributeDefinitions],
      KeySchema: [...KeySchema],
    }),
  );
  client.destroy();
  return endpoint;
}

function fail(fault: Manners['fault'], request: IncomingMessage, response: ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'reset') return void request.socket.destroy();
  const [status, name] =
    fault === 'error' ? [500, 'InternalServerError'] : [400, 'ProvisionedThroughputExceededException'];
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name });
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const wanted = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date'];
  return Object.fromEntries(wanted.map((name) => [name, String(headers[name] ?? '')]));
}

function unitsIn({ ConsumedCapacity: used }: { readonly ConsumedCapacity?: unknown }): number {
  const all = [used].flat() as readonly ({ readonly CapacityUnits?: number } | undefined)[];
  return all.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
}

void serve();
