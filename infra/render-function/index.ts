// The entry that Lambda loads behind the CDN: what the bucket does not have is made here, streamed, and kept.

import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { readLibrary } from '../../audio/library';
import { embeddedVoice } from '../../audio/narration/voice';
import { createOrigin } from '../../audio/origin';
import { createKeeper } from './keep';
import { createKeptVoice } from './kept-voice';
import { readPages } from './pages';
import { send } from './send';
import { createSite } from './site';
import { toRequest } from './url-event';

/** Of the 512 MB that a function has under /tmp. */
const CACHE_LIMIT_BYTES = 400_000_000;
const HERE = import.meta.dirname;

const log = (what: string, facts: Readonly<Record<string, string | number>> = {}): void => {
  process.stdout.write(`${JSON.stringify({ what, ...facts })}\n`);
};

function required(name: string, meaning: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing: set it to ${meaning}.`);
  return value;
}

const client = new S3Client({});
const bucket = required('BUCKET_NAME', 'the bucket that keeps pieces');
const version = required('PIECES_VERSION', 'what stands in the address of every piece');
const origin = await createOrigin({
  library: await readLibrary(join(HERE, 'library.json')),
  engineFolder: HERE,
  cacheFolder: join(tmpdir(), 'pieces'),
  cacheLimitBytes: CACHE_LIMIT_BYTES,
  workers: availableParallelism(),
  voice: process.env.VOICE === 'polly' ? createKeptVoice({ client, bucket }) : embeddedVoice,
  log,
});
const site = createSite({ origin, version, pages: await readPages(join(HERE, 'pages')) });
const keeper = createKeeper({ client, bucket, log });

/** Answers at once, and only then makes whole what the answer was a part of: Lambda waits for the promise. */
export const handler = awslambda.streamifyResponse(async (event, stream) => {
  const startMs = performance.now();
  const request = toRequest(event);
  const piece = site.pieceOf(request);
  const response = await site.fetch(request);
  await send(response, stream).catch((error: unknown) => log('answer-cut-off', { reason: String(error) }));
  if (!piece?.isCurrent || !response.ok || request.method !== 'GET') return;
  const madeMs = performance.now();
  await keeper.keep(piece.key, () => site.fetch(new Request(request.url)));
  log('piece-made', {
    firstAnswerMs: Math.round(madeMs - startMs),
    ms: Math.round(performance.now() - startMs),
  });
});
