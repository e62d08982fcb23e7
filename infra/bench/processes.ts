// The processes of the bench: bundles of both handlers and of the child that runs them, and the table.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Outcome, Task } from './child';
import type { Manners, Report } from './table-process';

export const ROOT = join(__dirname, '../..');
export const OURS = join(ROOT, 'dist/lambda/index.mjs');
export const FLOOR = join(ROOT, 'dist/bench/floor.mjs');
const CHILD = join(ROOT, 'dist/bench/child.mjs');

/** Bundles the floor as the skill is bundled, and the child. */
export async function bundleBench(): Promise<void> {
  await build({
    entryPoints: [join(__dirname, 'floor.ts'), join(__dirname, 'child.ts')],
    outdir: join(ROOT, 'dist/bench'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

/** The table as the bench knows it. */
export type BenchTable = {
  /** Changes how it behaves, and gives what it counted until then. */
  readonly behave: (manners: Manners) => Promise<Report>;
  readonly environment: NodeJS.ProcessEnv;
  readonly close: () => void;
};

/** Starts the table in a process of its own. */
export async function startBenchTable(): Promise<BenchTable> {
  const table = fork(join(__dirname, 'table-process.ts'), {
    execArgv: ['--import', 'tsx', '--no-warnings'],
  });
  const { endpoint, tableName } = await message<{ readonly endpoint: string; readonly tableName: string }>(
    table,
  );
  return {
    behave: (manners) => {
      table.send(manners);
      return message<Report>(table);
    },
    environment: {
      TABLE_NAME: tableName,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIDBENCH',
      AWS_SECRET_ACCESS_KEY: 'bench',
      // As long as a real one: it is sent with every call.
      AWS_SESSION_TOKEN: 'bench'.repeat(160),
      AUDIO_BASE_URL: 'https://audio.example.com',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    close: () => void table.kill(),
  };
}

/** Runs a handler in a fresh process. Throws where that fails, with what the process said. */
export async function runHandler(
  handler: string,
  task: Omit<Task, 'handler'>,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const whole: Task = { ...task, handler: pathToFileURL(handler).href };
  const child = spawn(process.execPath, [CHILD, JSON.stringify(whole)], {
    env: { ...environment, PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The handler could not be run: ${errors}`);
  return JSON.parse(errors.trim().split('\n').at(-1) ?? '{}');
}

async function message<T>(child: ChildProcess): Promise<T> {
  const [content] = await once(child, 'message');
  return content as T;
}
