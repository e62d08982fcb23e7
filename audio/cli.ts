// npm run render -- rain 30m body-scan 10m: writes pieces to files. What was made is kept, so that an interrupted
// run goes on where it stopped.
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { piecesOf, USAGE } from './cli-pieces';
import { type Library, readLibrary } from './library';
import { voiceOf } from './narration/voice';
import { createOrigin, type Origin } from './origin';
import { plot } from './plot';

const BUILD_FOLDER = resolve('dist');
const CACHE_FOLDER = '.cache/audio';
const CACHE_LIMIT_BYTES = 8_000_000_000;
const WORKERS = 2;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      plot: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dist/renders' },
    },
  });
  const library = await readLibrary(join(BUILD_FOLDER, 'catalog', 'audio.json')).catch((): Library => {
    throw new Error('There is no library yet: run "npm run build" first.');
  });
  const paths = piecesOf(positionals, values.all, library);
  if (paths.length === 0) throw new Error(USAGE);

  await mkdir(values.out, { recursive: true });
  const origin = await createOrigin({
    library,
    engineFolder: join(BUILD_FOLDER, 'audio'),
    cacheFolder: CACHE_FOLDER,
    cacheLimitBytes: CACHE_LIMIT_BYTES,
    workers: WORKERS,
    voice: await voiceOf(process.env),
    log: (event, details) => console.error(event, details),
  });
  try {
    for (const [index, path] of paths.entries()) {
      const file = join(values.out, path.slice(1).replaceAll('/', '-'));
      await render(origin, path, file, `${index + 1} of ${paths.length}`);
      if (values.plot) await writeFile(file.replace(/mp3$/, 'svg'), await plot(path, await readFile(file)));
    }
  } finally {
    await origin.close();
  }
}

/** Writes one piece to a file, which appears under its name when it is whole. */
async function render(origin: Origin, path: string, file: string, place: string): Promise<void> {
  const response = await origin.fetch(new Request(`http://origin${path}`));
  if (!response.ok || !response.body) throw new Error(`${path}: ${(await response.text()).trim()}`);
  const length = Number(response.headers.get('Content-Length'));
  const there = await stat(file).catch(() => undefined);
  if (there?.size === length) {
    await response.body.cancel();
    return show(`${place}  ${path}: there already`, true);
  }
  const startMs = performance.now();
  const output = createWriteStream(`${file}.part`);
  let done = 0;
  for await (const chunk of response.body) {
    output.write(chunk);
    done += chunk.length;
    const leftSeconds = ((performance.now() - startMs) / 1000) * (length / done - 1);
    show(`${place}  ${path}: ${bar(done / length)} ${Math.ceil(leftSeconds)} s left`, false);
  }
  await new Promise<void>((resolve, reject) => output.on('error', reject).end(resolve));
  await rename(`${file}.part`, file);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  show(`${place}  ${file}: made in ${seconds} s`, true);
}

function bar(share: number): string {
  const full = Math.floor(share * 24);
  return `${'#'.repeat(full)}${'.'.repeat(24 - full)} ${Math.floor(share * 100)} %`;
}

/** On a terminal a line is written over until it is final; elsewhere only final lines are written. */
function show(line: string, isFinal: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${isFinal ? '\n' : ''}`);
  else if (isFinal) console.log(line);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
