// A bucket on loopback that takes and gives objects and lists them: enough of S3 to see what is kept, and when.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type StoredObject = { readonly bytes: Buffer; readonly type: string | undefined };

export type Bucket = {
  readonly endpoint: string;
  readonly objects: Map<string, StoredObject>;
  /** From now on every write is refused, or taken again. */
  readonly refuse: (refuses: boolean) => void;
  readonly close: () => Promise<void>;
};

/** How many keys a list has at most: fewer than in S3, so that every list here has several pages. */
const KEYS_A_PAGE = 10;

/** Opens it. Keys are without the bucket's name. */
export async function openBucket(name: string): Promise<Bucket> {
  const objects = new Map<string, StoredObject>();
  let refuses = false;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
    const key = decodeURIComponent(pathname).replace(`/${name}/`, '');
    const bytes = Buffer.concat(await request.toArray());
    const kept = objects.get(key);
    if (request.method === 'PUT' && !refuses) {
      objects.set(key, { bytes, type: request.headers['content-type'] });
      response.writeHead(200).end();
    } else if (searchParams.has('list-type')) {
      response
        .writeHead(200, { 'Content-Type': 'application/xml' })
        .end(list([...objects.keys()], searchParams));
    } else if (request.method === 'GET' && kept) {
      response.writeHead(200, { 'Content-Type': String(kept.type) }).end(kept.bytes);
    } else {
      // As S3 says it to those who may not list the bucket: what is not there is not theirs.
      response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
    }
  };
  const server = createServer((request, response) => void answer(request, response));
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

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
function list(keys: readonly string[], asked: URLSearchParams): string {
  const after = asked.get('continuation-token') ?? '';
  const left = keys.filter((key) => key.startsWith(asked.get('prefix') ?? '') && key > after).sort();
  const page = left.slice(0, KEYS_A_PAGE);
  const isTruncated = left.length > page.length;
  return `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${
    isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  }${page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`;
}
