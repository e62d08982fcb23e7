// npm start: the pretend Echo as a page, with everything behind it, on loopback only.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '../audio/log';
import { voiceOf } from '../audio/narration/voice';
import { createOrigin } from '../audio/origin';
import { createStore } from '../audio/store';
import { openHome, userIdOf } from './echo';
import { builtLocales } from './locales';
import { OptionError, readServerOptions } from './options';
import { bundlePage } from './server/bundle';
import { createLive } from './server/live';
import { pageRoutes } from './server/routes';
import { createSpectra } from './server/spectra';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** Who sits before the page: the same person as in the terminal. */
const LISTENER = 'you';
const CACHE_LIMIT_BYTES = 2_000_000_000;
const SPECTRA_LIMIT_BYTES = 10_000_000;

async function main(): Promise<void> {
  const options = readServerOptions(process.argv.slice(2), builtLocales(DIST));
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const log: Log = (event, details) => print(`audio ${JSON.stringify({ event, ...details })}`);
  const home = await openHome(DIST, options.dataFolder, (line) => print(`skill ${line}`));
  const [listener, files, origin] = await Promise.all([
    home.listener(options, LISTENER),
    bundlePage(join(import.meta.dirname, 'page')),
    createOrigin({
      library: home.library,
      engineFolder: join(DIST, 'audio'),
      cacheFolder: join(options.dataFolder, 'pieces'),
      cacheLimitBytes: CACHE_LIMIT_BYTES,
      workers: 2,
      voice: await voiceOf(process.env),
      log,
    }),
  ]);
  const live = createLive(listener);
  let port = options.port;
  const app = pageRoutes({
    home,
    listener,
    userId: userIdOf(LISTENER),
    live,
    origin,
    bandsOf: createSpectra(
      origin,
      createStore(join(options.dataFolder, 'spectra'), SPECTRA_LIMIT_BYTES, log),
    ),
    files,
    port: () => port,
  });
  const server = createServer(getRequestListener(app.fetch));

  async function end(): Promise<void> {
    live.close();
    server.closeAllConnections();
    server.close();
    await Promise.allSettled([origin.close(), listener.close()]);
    await home.close();
    process.exit(process.exitCode ?? 0);
  }
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());

  server.on('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    process.stderr.write(
      isTaken ? `Port ${port} is taken: give another with --port.\n` : `${error.message}\n`,
    );
    process.exitCode = 1;
    void end();
  });
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') port = address.port;
    print(`Kind Moment is at http://127.0.0.1:${port}/ (ctrl-C ends it)`);
  });
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof OptionError ? 2 : 1);
});
