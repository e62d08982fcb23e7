import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter';
import type { RequestEnvelope } from 'ask-sdk-model';
import { readLibrary } from '../../audio/library';
import { embeddedVoice } from '../../audio/narration/voice';
import { createOrigin, type Origin } from '../../audio/origin';
import { createServer } from '../../infra/server';
import { type BuiltSkill, startSkill } from '../../simulator/built-skill';
import { LOCAL_AWS, openTable, type Table } from '../../simulator/table';
import { envelope, SKILL_ID } from './lambda/envelope';

const DIST = join(__dirname, '../../dist');
const PAGES = join(__dirname, '../../infra/pages');

let table: Table;
let skill: BuiltSkill;
let origin: Origin;
let cacheFolder: string;
const servers: Server[] = [];

/** The server with these verifiers; its address. */
async function serve(
  verifiers: readonly (SkillRequestSignatureVerifier | TimestampVerifier)[],
): Promise<string> {
  const handler = (event: unknown) => skill.invoke(event as RequestEnvelope);
  const server = createServer({ handler, origin, verifiers, pagesFolder: PAGES });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let verified: string;
let clocked: string;

beforeAll(async () => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'serve-'));
  table = await openTable();
  skill = await startSkill({
    distFolder: DIST,
    environment: {
      ...LOCAL_AWS,
      TABLE_NAME: table.name,
      AUDIO_BASE_URL: 'https://sound.example',
      SKILL_ID,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    },
    onLine: () => {},
  });
  origin = await createOrigin({
    library: await readLibrary(join(DIST, 'catalog/audio.json')),
    engineFolder: join(DIST, 'audio'),
    cacheFolder,
    cacheLimitBytes: 50_000_000,
    workers: 1,
    voice: embeddedVoice,
    log: () => {},
  });
  verified = await serve([new SkillRequestSignatureVerifier(), new TimestampVerifier()]);
  clocked = await serve([new TimestampVerifier()]);
});

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await Promise.all([origin.close(), skill.close(), table.close()]);
  rmSync(cacheFolder, { recursive: true });
});

const launch = (timestamp: string, skillId = SKILL_ID) =>
  envelope({ type: 'LaunchRequest', timestamp }, true, skillId);

const post = (base: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}/alexa`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

test('a request that Alexa has not signed is refused', async () => {
  expect((await post(verified, launch(new Date().toISOString()))).status).toBe(400);
});

test.each([
  'http://s3.amazonaws.com/echo.api/cert.pem',
  'https://s3.amazonaws.com.example/echo.api/cert.pem',
  'https://s3.amazonaws.com:444/echo.api/cert.pem',
  'https://s3.amazonaws.com/other/cert.pem',
])('a certificate from anywhere but Amazon is refused unread: %s', async (url) => {
  const headers = { SignatureCertChainUrl: url, Signature: 'bm90aGluZw==', 'Signature-256': 'bm90aGluZw==' };
  expect((await post(verified, launch(new Date().toISOString()), headers)).status).toBe(400);
});

test('a request of just now is answered, one of an hour ago is not, nor one for another skill', async () => {
  const now = new Date().toISOString();
  const answer = await post(clocked, launch(now));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ version: '1.0', response: { shouldEndSession: false } });
  expect((await post(clocked, launch(new Date(Date.now() - 3_600_000).toISOString()))).status).toBe(400);
  expect((await post(clocked, launch(now, 'amzn1.ask.skill.another'))).status).toBe(400);
});

test('the same server gives the sound, in ranges, and the pages', async () => {
  const range = await fetch(`${verified}/sounds/brown-noise/60s.mp3`, { headers: { Range: 'bytes=0-191' } });
  expect([range.status, range.headers.get('Content-Range')]).toEqual([206, 'bytes 0-191/480000']);
  expect((await range.arrayBuffer()).byteLength).toBe(192);
  expect(await (await fetch(`${verified}/privacy`)).text()).toContain('<h1>Privacy');
  expect((await fetch(`${verified}/nothing`)).status).toBe(404);
}, 60_000);
