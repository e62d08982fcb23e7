// Alexa's signature, checked by the verifier that the server uses. The key here is our own; it stands where the verifier
// keeps keys that it has fetched from Amazon and found good, so that all but the fetching is as in life.
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter';
import type { Origin } from '../../audio/origin';
import { createServer } from '../../infra/server';
import { envelope } from './lambda/envelope';
import { ROOT } from './synth';

const CHAIN_URL = 'https://s3.amazonaws.com/echo.api/echo-api-cert.pem';
const ANSWER = { version: '1.0', response: {} };

const alexa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const heard: unknown[] = [];
let server: Server;
let address: string;

beforeAll(async () => {
  const verifier = new SkillRequestSignatureVerifier();
  const { certCache } = verifier as unknown as { readonly certCache: Map<string, string> };
  certCache.set(CHAIN_URL, String(alexa.publicKey.export({ type: 'spki', format: 'pem' })));
  const handler = async (event: unknown): Promise<unknown> => {
    heard.push(event);
    return ANSWER;
  };
  const origin: Origin = { fetch: async () => new Response('', { status: 404 }), close: async () => {} };
  const verifiers = [verifier, new TimestampVerifier()];
  server = createServer({ handler, origin, verifiers, pagesFolder: `${ROOT}/infra/pages` });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  heard.length = 0;
});

const launch = (timestamp = new Date().toISOString()): string =>
  JSON.stringify(envelope({ type: 'LaunchRequest', timestamp }, true));

const signed = (body: string, key: KeyObject = alexa.privateKey): string =>
  createSign('RSA-SHA256').update(body).sign(key, 'base64');

const post = (body: string, signature: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}/alexa`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      SignatureCertChainUrl: CHAIN_URL,
      'Signature-256': signature,
      ...headers,
    },
  });

test('what Alexa signed just now is answered', async () => {
  const body = launch();
  const answer = await post(body, signed(body));
  expect([answer.status, await answer.json()]).toEqual([200, ANSWER]);
  expect(heard).toEqual([JSON.parse(body)]);
});

test('spaces and order are as they were signed: the body is checked before it is read', async () => {
  const body = JSON.stringify(JSON.parse(launch()), undefined, 3);
  expect((await post(body, signed(body))).status).toBe(200);
});

const old = launch(new Date(Date.now() - 200_000).toISOString());
const body = launch();

test.each([
  [
    'one letter differs from what was signed',
    body.replace('LaunchRequest', 'LaunchRequesT'),
    signed(body),
    {},
  ],
  ['somebody else signed it', body, signed(body, stranger.privateKey), {}],
  ['it was signed rightly, but three minutes ago', old, signed(old), {}],
  ['there is no signature', body, '', {}],
  ['the signature is no such thing', body, 'bm90aGluZw==', {}],
  [
    'the chain is not at Amazon',
    body,
    signed(body),
    { SignatureCertChainUrl: 'https://example.com/echo.api/a.pem' },
  ],
  ['it is no JSON', 'not json', signed('not json'), {}],
  ['it is empty', '', signed(''), {}],
])('it does not reach the skill where %s', async (_, text, signature, headers) => {
  const answer = await post(text, signature, headers);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/^[^\n]+\n$/);
  expect(heard).toEqual([]);
});

test('a body that is too large is refused unread', async () => {
  const large = 'x'.repeat(200_000);
  const answer = await post(large, signed(large));
  expect([answer.status, await answer.text()]).toEqual([413, 'This request cannot be taken.\n']);
  expect(heard).toEqual([]);
});

test.each([
  ['GET', '/alexa'],
  ['POST', '/alexa/other'],
  ['GET', '/../package.json'],
  ['GET', '/%2e%2e/package.json'],
])('nothing is to be had at %s %s', async (method, path) => {
  const answer = await fetch(`${address}${path}`, { method });
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('kind-moment');
});
