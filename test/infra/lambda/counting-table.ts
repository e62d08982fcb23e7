// Stands between the skill and its table, and counts what is asked of the table.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CountingTable = {
  readonly endpoint: string;
  /** How often each operation was asked for, such as UpdateItem. */
  readonly counts: ReadonlyMap<string, number>;
  readonly close: () => void;
};

/** Opens it before an endpoint of DynamoDB. */
export async function countCalls(endpoint: string): Promise<CountingTable> {
  const counts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const onward = request(endpoint, { method: 'POST', headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
