import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Sends an answer through Lambda's stream. Rejects where the making fails or the asker leaves. */
export async function send(response: Response, stream: Writable): Promise<void> {
  const out = awslambda.HttpResponseStream.from(stream, {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
  });
  if (response.body) return pipeline(Readable.fromWeb(response.body as ReadableStream), out);
  // Lambda sends status and headers with the first bytes: without a write there would be no answer at all.
  out.write('');
  out.end();
}
