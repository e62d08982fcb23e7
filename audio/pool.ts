// The workers, and the way to give them work. Inside a worker, jobs take turns.
import { on, once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Answer, Feed, Job } from './jobs';
import type { Log } from './log';

export type Pool = {
  /**
   * Runs a job, fed from any number of sources at once, and yields what it makes. Leaving the loop early stops the
   * job. Throws where the job fails.
   */
  readonly run: (job: Job, feeds?: ReadonlyArray<AsyncIterable<Feed>>) => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Desk = { worker: Worker | undefined; jobs: number };

/** Starts so many workers from the bundled worker file (`bundleWorker` in bundle.ts makes it). */
export function createPool(workerFile: string, workers: number, log: Log): Pool {
  const start = (desk: Desk): Worker => {
    const worker = new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb: 2 } });
    worker.unref();
    // Its jobs fail by their closed ports; the next one for this desk starts another worker.
    worker.on('error', (error) => {
      log('worker-failed', { reason: String(error) });
      desk.worker = undefined;
    });
    return worker;
  };
  const desks = Array.from({ length: workers }, () => {
    const desk: Desk = { worker: undefined, jobs: 0 };
    desk.worker = start(desk);
    return desk;
  });
  return {
    run: (job, feeds = []) => {
      const desk = deskFor(job, desks);
      desk.worker ??= start(desk);
      return runAt(desk, desk.worker, job, feeds);
    },
    close: async () => {
      await Promise.all(desks.map((desk) => desk.worker?.terminate()));
    },
  };
}

/** The one with the least to do; but all lines go to one and the same, as the embedded voice is large. */
function deskFor(job: Job, desks: readonly Desk[]): Desk {
  const [first, ...others] = desks;
  if (!first) throw new Error('There are no workers');
  if (job.kind === 'clip') return first;
  return others.reduce((least, other) => (other.jobs < least.jobs ? other : least), first);
}

async function* runAt(
  desk: Desk,
  worker: Worker,
  job: Job,
  feeds: ReadonlyArray<AsyncIterable<Feed>>,
): AsyncGenerator<Uint8Array> {
  const { port1: port, port2 } = new MessageChannel();
  const answers = on(port, 'message', { close: ['close'] });
  const stop = new AbortController();
  desk.jobs += 1;
  try {
    worker.postMessage({ job, port: port2 }, [port2]);
    let failure: unknown = new Error(`A worker stopped in the middle of a ${job.kind}`);
    for (const source of feeds)
      feed(port, source, stop.signal).catch((error) => {
        failure = error;
        port.close();
      });
    for await (const [answer] of answers as AsyncIterable<[Answer]>) {
      if ('done' in answer) return;
      if ('failed' in answer) throw new Error(answer.failed);
      yield answer.chunk;
    }
    throw failure;
  } finally {
    desk.jobs -= 1;
    stop.abort();
    port.close();
  }
}

/** Passes on what a source feeds until there is no more or the job is over. */
async function feed(port: MessagePort, source: AsyncIterable<Feed>, over: AbortSignal): Promise<void> {
  const iterator = source[Symbol.asyncIterator]();
  const ended = once(over, 'abort').then(() => ({ done: true, value: undefined }) as const);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), ended]);
      if (next.done) return;
      port.postMessage(next.value);
    }
  } finally {
    iterator.return?.().catch(() => undefined);
  }
}
