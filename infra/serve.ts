// npm run serve: the same skill on one's own machine, without Lambda. Alexa calls it over HTTPS, which a reverse proxy in
// front of it speaks; the table is any DynamoDB that AWS_REGION or AWS_ENDPOINT_URL_DYNAMODB leads to.
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter';
import { readLibrary } from '../audio/library';
import { embeddedVoice } from '../audio/narration/voice';
import { createOrigin } from '../audio/origin';
import { readEnvironment } from '../lambda/environment';
import { OneLineError, run } from './one-line';
import { readOptions } from './options';
import { createServer, type Handler } from './server';

const ROOT = join(import.meta.dirname, '..');
const CACHE_LIMIT_BYTES = 10_000_000_000;

async function main(): Promise<void> {
  const { port, cache } = readOptions({
    port: { type: 'string', default: '8080' },
    cache: { type: 'string', default: join(ROOT, '.data/pieces') },
  });
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new OneLineError(`"${port}" is no port.`);
  requireVariables();
  const log = (what: string, facts: object): void =>
    void process.stdout.write(`${JSON.stringify({ what, ...facts })}\n`);
  const origin = await createOrigin({
    library: await readLibrary(join(ROOT, 'dist/catalog/audio.json')),
    engineFolder: join(ROOT, 'dist/audio'),
    cacheFolder: cache,
    cacheLimitBytes: CACHE_LIMIT_BYTES,
    workers: 1,
    voice: embeddedVoice,
    log,
  });
  const { handler } = (await import(pathToFileURL(join(ROOT, 'dist/lambda/index.mjs')).href)) as {
    handler: Handler;
  };
  const verifiers = [new SkillRequestSignatureVerifier(), new TimestampVerifier()];
  const server = createServer({ handler, origin, verifiers, pagesFolder: join(ROOT, 'infra/pages') });
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  process.stdout.write(
    `Kind Moment answers at http://127.0.0.1:${port}: /alexa for Alexa, all else is sound.\n`,
  );
  process.once('SIGTERM', () => {
    server.close(() => void origin.close());
  });
}

/** Outside Lambda the skill would answer any other skill's requests too; here, in the open, it may not. */
function requireVariables(): void {
  try {
    readEnvironment({ ...process.env, AWS_LAMBDA_FUNCTION_NAME: 'serve' });
  } catch (error) {
    throw new OneLineError(error instanceof Error ? error.message : String(error));
  }
}

void run(main);
