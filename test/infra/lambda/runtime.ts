// Lambda on loopback: a built function in a process of its own, given events through the Lambda Runtime API.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export type Outcome =
  | { readonly ok: true; readonly body: Buffer; readonly streamed: boolean }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };

export type Runtime = {
  /** Gives the function an event; its outcome, once the handler has ended. */
  readonly invoke: (event: unknown) => Promise<Outcome>;
  /** All that the function has printed. */
  readonly printed: () => string;
  /** How the process ended, where it did. */
  readonly ended: Promise<number | null>;
  readonly close: () => Promise<void>;
};

type Invocation = { readonly event: unknown; readonly settle: (outcome: Outcome) => void };

/** Starts the function whose code is in a folder. */
export async function startFunction(
  codeFolder: string,
  environment: Record<string, string>,
): Promise<Runtime> {
  const queue: Invocation[] = [];
  const running = new Map<string, Invocation & { outcome?: Outcome }>();
  let waiting: ServerResponse | undefined;
  let lastId = 0;
  let printed = '';

  const give = (): void => {
    const [invocation] = queue;
    if (!invocation || !waiting) return;
    queue.shift();
    lastId += 1;
    running.set(String(lastId), invocation);
    waiting.setHeader('Lambda-Runtime-Aws-Request-Id', String(lastId));
    waiting.end(JSON.stringify(invocation.event));
    waiting = undefined;
  };

  const take = async (request: IncomingMessage): Promise<void> => {
    // An answer that is cut off is no answer: what follows it is an error.
    const chunks = await request.toArray().catch(() => undefined);
    if (!chunks) return;
    const body = Buffer.concat(chunks);
    const [id = '', what] = (request.url ?? '').split('/invocation/')[1]?.split('/') ?? [];
    const invocation = running.get(id);
    if (!invocation) throw new Error(`An answer to ${request.url}, which nobody asked for`);
    if (what === 'error') invocation.outcome = { ok: false, ...JSON.parse(body.toString()) };
    const streamed = request.headers['lambda-runtime-function-response-mode'] === 'streaming';
    if (what === 'response') invocation.outcome = { ok: true, body, streamed };
    // A streaming handler may go on after its answer: Lambda freezes it only when its promise is settled.
    if (invocation.outcome && (!streamed || what === 'done')) invocation.settle(invocation.outcome);
  };

  const server = createServer((request, response) => {
    if (request.url?.endsWith('/invocation/next')) {
      waiting = response;
      give();
      return;
    }
    void take(request).then(() => response.writeHead(202).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const child: ChildProcess = spawn(process.execPath, [join(__dirname, 'bootstrap.mjs')], {
    env: {
      ...environment,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      AWS_LAMBDA_FUNCTION_NAME: 'kind-moment-test',
      LAMBDA_TASK_ROOT: codeFolder,
      _HANDLER: 'index.handler',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => {
    const gone: Outcome = { ok: false, errorType: 'Runtime.ExitError', errorMessage: printed };
    for (const { settle } of [...running.values(), ...queue]) settle(gone);
  });

  return {
    invoke: (event) =>
      new Promise((settle) => {
        queue.push({ event, settle });
        give();
      }),
    printed: () => printed,
    ended,
    close: async () => {
      child.kill();
      await ended;
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
