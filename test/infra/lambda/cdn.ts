// The CDN on loopback, as the audio stack sets it up: the edge function, then the bucket, then the render function.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import vm from 'node:vm';
import type { Bucket } from './bucket';
import type { Runtime } from './runtime';
import { ask } from './url';

const EDGE = readFileSync(join(__dirname, '../../../infra/edge/plain-path.js'), 'utf8');

export type Cdn = {
  readonly url: string;
  /** The paths that the bucket did not have, in the order in which the function was asked for them. */
  readonly misses: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens it. */
export async function openCdn(bucket: Bucket, renderer: Runtime): Promise<Cdn> {
  const misses: string[] = [];
  const answer = async (path: string, headers: IncomingHttpHeaders) => {
    const { uri, statusCode } = vm.runInNewContext(`${EDGE}; handler(event)`, {
      event: { request: { uri: path } },
    });
    if (statusCode) return { status: statusCode as number, headers: {}, body: Buffer.alloc(0) };
    const kept = bucket.objects.get(`pieces${uri}`);
    if (kept) return { status: 200, headers: { 'content-type': String(kept.type) }, body: kept.bytes };
    misses.push(uri);
    return ask(renderer, uri, { headers: headers.range ? { range: headers.range } : {} });
  };
  const server = createServer((request, response) => {
    void answer(request.url ?? '', request.headers).then(({ status, headers, body }) => {
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    misses,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
