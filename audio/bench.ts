// npm run bench:audio: how quick the making of sound is, beside what it has to reach. Medians over five runs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readLibrary } from './library';
import { embeddedVoice } from './narration/voice';
import { createOrigin, type Origin } from './origin';

const RUNS = 5;
const BUILD_FOLDER = resolve('dist');
/** Long enough for workers to load their code, as they have in an origin that is running. */
const WARM_UP_MS = 1500;

type Row = readonly [work: string, mustReach: string, figure: string, isReached: boolean];

async function main(): Promise<void> {
  const rows: Row[] = [
    await timed('first byte of a sound never made before', '<= 150 ms', 150, 2, (origin) =>
      firstByteMs(origin, '/sounds/rain/1800s.mp3'),
    ),
    await timed('first byte of a session never made before', '<= 400 ms', 400, 2, (origin) =>
      firstByteMs(origin, '/sessions/en/self-compassion-break/300s.mp3'),
    ),
    await paced('an hour of rain never made before, one core', 40, 1, (origin) =>
      paceOf(origin, '/sounds/rain/3600s.mp3'),
    ),
    await paced('an hour of music never made before, one core', 20, 1, (origin) =>
      paceOf(origin, '/sounds/drift-music/3600s.mp3'),
    ),
    await paced('a session of ten minutes, one core, voice included', 25, 1, async (origin) => {
      await paceOf(origin, '/sounds/pink-noise/600s-middle.mp3');
      return paceOf(origin, '/sessions/en/body-scan/600s-over-pink-noise.mp3');
    }),
    await paced('a session of ten minutes and its bed, for the first time', 8, 2, (origin) =>
      paceOf(origin, '/sessions/en/body-scan/600s.mp3'),
    ),
    await timed('a range in the middle of an hour, sound made once', '<= 100 ms', 100, 2, async (origin) => {
      await paceOf(origin, '/sounds/pink-noise/600s-middle.mp3');
      return firstByteMs(origin, '/sounds/pink-noise/3600s.mp3', 'bytes=14400000-14500000');
    }),
    await memory(),
    await paced('eight listeners of eight sounds at once, the slowest', 1, 2, async (origin) => {
      const sounds = ['rain', 'ocean', 'wind', 'fan', 'stream', 'train', 'white-noise', 'brown-noise'];
      const paces = sounds.map((id) => paceOf(origin, `/sounds/${id}/60s.mp3`));
      return Math.min(...(await Promise.all(paces)));
    }),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(line(['work', 'must reach', 'figure', '']));
  console.log(line(['---', '---', '---', '---']));
  for (const [work, mustReach, figure, isReached] of rows)
    console.log(line([work, mustReach, figure, isReached ? 'yes' : 'NO']));
}

/** The median of some runs, each in an origin that has made nothing. */
async function median(workers: number, measure: (origin: Origin) => Promise<number>): Promise<number> {
  const figures: number[] = [];
  for (let run = 0; run < RUNS; run++) figures.push(await inFreshOrigin(workers, measure));
  return figures.sort((one, other) => one - other)[Math.floor(RUNS / 2)] as number;
}

async function inFreshOrigin(workers: number, measure: (origin: Origin) => Promise<number>): Promise<number> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'kind-moment-bench-'));
  const origin = await createOrigin({
    library: await readLibrary(join(BUILD_FOLDER, 'catalog', 'audio.json')),
    engineFolder: join(BUILD_FOLDER, 'audio'),
    cacheFolder,
    cacheLimitBytes: 1_000_000_000,
    workers,
    voice: embeddedVoice,
    log: () => {},
  });
  await delay(WARM_UP_MS);
  const figure = await measure(origin);
  await origin.close();
  await rm(cacheFolder, { recursive: true, force: true });
  return figure;
}

async function timed(
  work: string,
  mustReach: string,
  atMostMs: number,
  workers: number,
  measure: (origin: Origin) => Promise<number>,
): Promise<Row> {
  const ms = await median(workers, measure);
  return [work, mustReach, `${ms.toFixed(0)} ms`, ms <= atMostMs];
}

async function paced(
  work: string,
  atLeast: number,
  workers: number,
  measure: (origin: Origin) => Promise<number>,
): Promise<Row> {
  const pace = await median(workers, measure);
  return [work, `>= ${atLeast} x real time`, `${pace.toFixed(1)} x`, pace >= atLeast];
}

async function memory(): Promise<Row> {
  const peak = await inFreshOrigin(2, async (origin) => {
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 50);
    await paceOf(origin, '/sounds/rain/3600s.mp3');
    clearInterval(watch);
    return most / 1e6;
  });
  return ['memory of this whole process, streaming an hour', '< 250 MB', `${peak.toFixed(0)} MB`, peak < 250];
}

async function firstByteMs(origin: Origin, path: string, range?: string): Promise<number> {
  const startMs = performance.now();
  const headers = range ? { Range: range } : {};
  const response = await origin.fetch(new Request(`http://origin${path}`, { headers }));
  const reader = response.body?.getReader();
  await reader?.read();
  const ms = performance.now() - startMs;
  await reader?.cancel();
  return ms;
}

/** Seconds of sound made in a second. */
async function paceOf(origin: Origin, path: string): Promise<number> {
  const startMs = performance.now();
  const response = await origin.fetch(new Request(`http://origin${path}`));
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += chunk.length;
  return bytes / 8000 / ((performance.now() - startMs) / 1000);
}

void main();
