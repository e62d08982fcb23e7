// The entry of a worker thread. It is bundled (bundle.ts), so that it runs the same from sources, tests and builds.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { createInbox } from './inbox';
import type { Answer, Job } from './jobs';
import { warmUp, work } from './work';

// It stands beside the bundle.
const fliteFile = fileURLToPath(new URL('flite.wasm', import.meta.url));

parentPort?.on('message', ({ job, port }: { job: Job; port: MessagePort }) => void serve(job, port));

// The first listener shall not wait for the codecs to be compiled.
void warmUp();

async function serve(job: Job, port: MessagePort): Promise<void> {
  const inbox = createInbox(port);
  const answer = (message: Answer) => port.postMessage(message);
  try {
    for await (const chunk of work(job, inbox, fliteFile)) {
      if (inbox.isClosed()) return;
      answer({ chunk });
      // Jobs of one worker take turns, and messages that stop one are heard.
      await nextTurn();
    }
    answer({ done: true });
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) });
  } finally {
    port.close();
  }
}
