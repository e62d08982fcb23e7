// Answers for every piece of audio, and for the pictures beside them: (Request) -> Response. The same code serves the simulator and the cloud.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from './library';
import type { Log } from './log';
import { makingOf } from './making';
import { createClips } from './narration/clips';
import type { Voice } from './narration/voice';
import { answerPicture, pictureFile } from './pictures';
import { readPiece } from './piece';
import { createPool } from './pool';
import { type ByteRange, readRange } from './ranges';
import type { Workshop } from './recipes';
import { createStore } from './store';
import { bytesOf, lengthOf, type Making } from './stream';
import { createStrips } from './strips';

export type OriginOptions = {
  readonly library: Library;
  /** Where `bundleWorker` (bundle.ts) put the worker, and the build its pictures below it: `dist/audio`. */
  readonly engineFolder: string;
  /** Where what was made is kept. It may be deleted at any time. */
  readonly cacheFolder: string;
  /** About how much of the disk that may take. */
  readonly cacheLimitBytes: number;
  /** Threads that make sound: as many as there are cores to give. */
  readonly workers: number;
  /** Who reads the sessions: `createVoice` in narration/voice.ts. */
  readonly voice: Voice;
  readonly log: Log;
};

export type Origin = {
  /** Answers GET and HEAD for any path of a piece or a picture; refuses, in one line, all else. Never rejects. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Stops all work. */
  readonly close: () => Promise<void>;
};

/** Opens the origin of all audio. */
export async function createOrigin(options: OriginOptions): Promise<Origin> {
  const { library, engineFolder, log } = options;
  const version = await readFile(join(engineFolder, 'version'), 'utf8');
  const store = createStore(options.cacheFolder, options.cacheLimitBytes, log);
  const pool = createPool(join(engineFolder, 'worker.mjs'), options.workers, log);
  const clips = createClips({ pool, store, voice: options.voice, version });
  const workshop: Workshop = { library, pool, strips: createStrips(store, log), clips, version };
  return {
    fetch: async (request) => answer(workshop, join(engineFolder, 'art'), request, log),
    close: pool.close,
  };
}

async function answer(workshop: Workshop, artFolder: string, request: Request, log: Log): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  const { pathname } = new URL(request.url);
  const picture = pictureFile(pathname);
  if (picture) return answerPicture(artFolder, picture, request.method);
  const asked = readPiece(pathname, workshop.library);
  if ('fault' in asked) return refuse(404, asked.fault);

  const { making, tag } = makingOf(workshop, asked.piece);
  const length = lengthOf(making);
  const headers = {
    'Content-Type': 'audio/mpeg',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: tag,
  };
  if (matches(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers });

  // A range counts only as long as it is of the bytes that the asker knows (RFC 9110, 13.1.5).
  const ifRange = request.headers.get('If-Range');
  const isCurrent = ifRange === null || ifRange === tag;
  const range = isCurrent ? readRange(request.headers.get('Range'), length) : undefined;
  if (range === 'unsatisfiable')
    return refuse(416, `This piece has ${length} bytes.`, { 'Content-Range': `bytes */${length}` });

  const { from, to } = range ?? { from: 0, to: length };
  const body = request.method === 'HEAD' ? null : streamOf(workshop, making, { from, to }, request, log);
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(to - from),
      ...(range && { 'Content-Range': `bytes ${from}-${to - 1}/${length}` }),
    },
  });
}

/** A body that makes bytes as they are read, and stops when nobody reads on. */
function streamOf(
  workshop: Workshop,
  making: Making,
  range: ByteRange,
  request: Request,
  log: Log,
): ReadableStream {
  const bytes = bytesOf(workshop.strips, making, range);
  request.signal.addEventListener('abort', () => void bytes.return(undefined), { once: true });
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = await bytes.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          log('piece-failed', { url: request.url, reason: String(error) });
          controller.error(error);
        }
      },
      cancel: async () => {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

function matches(ifNoneMatch: string | null, tag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags?.some((one) => one === tag || one === '*') ?? false;
}

function refuse(status: number, why: string, headers: Record<string, string> = {}): Response {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(`${why}\n`, { status, headers: { ...type, ...headers } });
}
