// A bucket on loopback that takes PutObject: enough of S3 to see what is kept, and when.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Bucket = {
  readonly endpoint: string;
  readonly objects: ReadonlyMap<string, { readonly bytes: Buffer; readonly type: string | undefined }>;
  /** From now on every write is refused, or taken again. */
  readonly refuse: (refuses: boolean) => void;
  readonly close: () => Promise<void>;
};

/** Opens it. Keys are without the bucket's name. */
export async function openBucket(name: string): Promise<Bucket> {
  const objects = new Map<string, { bytes: Buffer; type: string | undefined }>();
  let refuses = false;
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      if (refuses || request.method !== 'PUT') return response.writeHead(403).end();
      const key = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(`/${name}/`, '');
      objects.set(key, { bytes: Buffer.concat(chunks), type: request.headers['content-type'] });
      return response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refuse: (value) => {
      refuses = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
