import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './synth';

/** A registry on loopback that knows of these faults, or of none because it does not take the question. */
async function openRegistry(advisories: object | undefined): Promise<Server> {
  const server = createServer(async (request, response) => {
    await request.toArray();
    const isAsked = request.url === '/-/npm/v1/security/advisories/bulk';
    if (!isAsked || !advisories) response.writeHead(isAsked ? 405 : 404).end('{}');
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(advisories));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function audit(advisories: object | undefined): Promise<{ said: string; exitCode: number | null }> {
  const registry = await openRegistry(advisories);
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'infra/audit.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}`,
      npm_config_fetch_retries: '0',
    },
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  registry.closeAllConnections();
  registry.close();
  return { said, exitCode };
}

const fault = (severity: string) => [
  {
    id: 1,
    url: 'https://example.com/1',
    title: 'A fault',
    severity,
    vulnerable_versions: '*',
    cwe: [],
    cvss: {},
  },
];

test('a registry that cannot answer is said, and fails nothing', async () => {
  const { said, exitCode } = await audit(undefined);
  expect(said).toMatch(/^The packages were NOT audited: .*405/);
  expect(exitCode).toBe(0);
}, 60_000);

test('a grave fault in what runs for listeners fails, also where it is no "dependency" of the project', async () => {
  const { said, exitCode } = await audit({ 'wasm-media-encoders': fault('critical') });
  expect(said).toMatch(/1 of those in what runs for listeners/);
  expect(said).toMatch(/Mend first: wasm-media-encoders/);
  expect(exitCode).toBe(2);
}, 60_000);

test('a grave fault in a tool is named, and so is that there is a small one', async () => {
  const { said, exitCode } = await audit({ knip: fault('high'), preact: fault('low') });
  expect(said).toMatch(/2 with known faults, 1 of them grave, 0 of those/);
  expect(said).toMatch(/^knip .*: high$/m);
  expect(exitCode).toBe(0);
}, 60_000);
