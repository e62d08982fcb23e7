// A table that misbehaves: requests pass through to a real one, except those whose turn it is to meet a fault.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { startTable, type TestTable } from './table';

/**
 * pass: as it should be. reset: the connection breaks before the request is read. lost: done, but the answer never
 * comes through. error: 500. throttled: refused for now. slow: done, and answered after three seconds. hang: no answer.
 */
export type Fault = 'pass' | 'reset' | 'lost' | 'error' | 'throttled' | 'slow' | 'hang';

const SLOW_MS = 3000;

export type FaultyTable = TestTable & {
  /** Faults for the next requests, in order; the last one stays. */
  readonly meet: (...faults: readonly Fault[]) => void;
  /** The operations asked for since the last `meet`, such as "UpdateItem". */
  readonly calls: () => readonly string[];
};

/** Starts a table behind a server that does what it is told to. */
export async function startFaultyTable(): Promise<FaultyTable> {
  const table = await startTable();
  let faults: readonly Fault[] = ['pass'];
  let calls: string[] = [];
  const server = createServer((request, response) => {
    const fault = faults[Math.min(calls.length, faults.length - 1)] ?? 'pass';
    calls.push(String(request.headers['x-amz-target']).replace(/^.*\./, ''));
    answer(table.endpoint, fault, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    tableName: table.tableName,
    meet: (...next) => {
      faults = next;
      calls = [];
    },
    calls: () => calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await table.close();
    },
  };
}

async function answer(
  endpoint: string,
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (fault === 'reset') return void request.socket.destroy();
  if (fault === 'hang') return;
  if (fault === 'error') return refuse(response, 500, 'InternalServerError');
  if (fault === 'throttled') return refuse(response, 400, 'ProvisionedThroughputExceededException');
  const body = await bodyOf(request);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
      ? [[name, value]]
      : [],
  );
  const through = await fetch(endpoint, { method: 'POST', headers: Object.fromEntries(headers), body });
  const text = await through.text();
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  if (fault === 'lost') return void request.socket.destroy();
  response.writeHead(through.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
}

function refuse(response: ServerResponse, status: number, type: string): void {
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'Not now.' });
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
