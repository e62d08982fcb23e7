// The skill as it is built for Lambda, in a thread of its own: with its own environment, and with what it prints kept
// apart from what we print. What crosses is JSON, as between Alexa and Lambda.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Invoke } from './device/invocation';

export type BuiltSkill = { readonly invoke: Invoke; readonly close: () => Promise<void> };

export type SkillSurroundings = {
  /** Where the build left the skill: dist. */
  readonly distFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A line that the skill printed. */
  readonly onLine: (line: string) => void;
};

type Answer = { readonly id: number } & ({ readonly reply: ResponseEnvelope } | { readonly error: string });

/** Loads the handler before it takes requests, as Lambda does in init. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData).then(({ handler }) => {
  parentPort.postMessage({ id: 0, reply: {} });
  parentPort.on('message', ({ id, envelope }) => {
    Promise.resolve().then(() => handler(envelope, {})).then(
      (reply) => parentPort.postMessage({ id, reply }),
      (error) => parentPort.postMessage({ id, error: error && error.message || String(error) }),
    );
  });
}, (error) => parentPort.postMessage({ id: 0, error: error.message }));
`;

/** Starts the skill. Rejects with one clear line where it is not built, or does not start. */
export async function startSkill({
  distFolder,
  environment,
  onLine,
}: SkillSurroundings): Promise<BuiltSkill> {
  const file = join(distFolder, 'lambda', 'index.mjs');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first.`);
  const env = { ...environment, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const worker = new Worker(THREAD, { eval: true, env, stdout: true, workerData: pathToFileURL(file).href });
  worker.stdout
    .setEncoding('utf8')
    .on('data', (text: string) => text.split('\n').filter(Boolean).forEach(onLine));

  const waiting = new Map<
    number,
    { resolve: (reply: ResponseEnvelope) => void; reject: (why: Error) => void }
  >();
  worker.on('message', (answer: Answer) => {
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) waiter?.reject(new Error(answer.error));
    else waiter?.resolve(answer.reply);
  });
  worker.on('error', (error) => {
    for (const waiter of waiting.values()) waiter.reject(error);
    waiting.clear();
  });

  let lastId = 0;
  const answerTo = (id: number): Promise<ResponseEnvelope> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  await answerTo(0);
  return {
    invoke: (envelope: RequestEnvelope) => {
      lastId += 1;
      const answer = answerTo(lastId);
      worker.postMessage({ id: lastId, envelope });
      return answer;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
