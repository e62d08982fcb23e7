// npm run bench:audio: how quick the making of sound is, beside what it has to reach. Medians over five runs, each
// in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
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
const WARM_UP_MS = 800;
const BYTES_A_SECOND = 8000;

/** What is measured, by its name in a run's figures, and what it has to reach. */
const BARS: ReadonlyArray<readonly [name: string, work: string, '<=' | '>=', bar: number, unit: string]> = [
  ['soundStart', 'first byte of a sound never made before', '<=', 150, 'ms'],
  ['sessionStart', 'first byte of a session never made before', '<=', 400, 'ms'],
  ['sound', 'an hour of a sound never made before, whole, one core', '>=', 40, 'x real time'],
  ['music', 'an hour of music never made before, whole, one core', '>=', 20, 'x real time'],
  ['session', 'a whole session, voice included, one core', '>=', 25, 'x real time'],
  ['first', 'a session and its bed, both made for the first time, two cores', '>=', 8, 'x real time'],
  ['range', 'a range in the middle of an hour whose sound was made once', '<=', 100, 'ms'],
  ['longRange', 'a range in the middle of twelve hours of it', '<=', 100, 'ms'],
  ['minuteMemory', 'memory of the whole process, after a minute of a sound', '<=', 250, 'MB'],
  ['hourMemory', 'the most that it takes while an hour is streamed', '<=', 250, 'MB'],
  ['sessionMemory', 'the most that it takes while a session is streamed after that', '<=', 250, 'MB'],
  ['listeners', 'eight listeners of eight sounds at once, the slowest, two cores', '>=', 1, 'x real time'],
  ['makings', 'times that a sound is made for eight listeners of it', '<=', 1, ''],
];
type Figures = Readonly<Record<string, number>>;

async function main(): Promise<void> {
  const runs: Figures[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await inFreshProcess());
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(line(['work', 'must reach', 'figure', '']));
  console.log(line(['---', '---', '---', '---']));
  for (const [name, work, is, bar, unit] of BARS) {
    const figure = medianOf(runs.map((figures) => figures[name] ?? Number.NaN));
    const reached = is === '<=' ? figure <= bar : figure >= bar;
    const digits = figure < 10 ? 1 : 0;
    console.log(
      line([work, `${is} ${bar} ${unit}`, `${figure.toFixed(digits)} ${unit}`, reached ? 'yes' : 'NO']),
    );
  }
}

function medianOf(figures: number[]): number {
  return figures.sort((one, other) => one - other)[Math.floor(figures.length / 2)] as number;
}

async function inFreshProcess(): Promise<Figures> {
  const run = fork(__filename, ['--run']);
  const [figures] = await Promise.race([once(run, 'message'), once(run, 'exit')]);
  if (typeof figures !== 'object') throw new Error('A run stopped without a result');
  return figures as Figures;
}

/** Everything once, each group in an origin that has made nothing. */
async function measure(): Promise<Figures> {
  return {
    ...(await inFreshOrigin(1, async (origin) => {
      const minute = await listen(origin, '/sounds/pink-noise/60s.mp3');
      const hour = await listen(origin, '/sounds/rain/3600s.mp3');
      const range = await listen(origin, '/sounds/rain/3600s.mp3', 'bytes=14400000-14500000');
      const longRange = await listen(origin, '/sounds/rain/43200s.mp3', 'bytes=172800000-172900000');
      const session = await listen(origin, '/sessions/en/self-compassion-break/300s-over-rain.mp3');
      return {
        soundStart: minute.firstMs,
        minuteMemory: minute.mostMb,
        sound: hour.pace,
        hourMemory: hour.mostMb,
        range: range.firstMs,
        longRange: longRange.firstMs,
        session: session.pace,
        sessionMemory: session.mostMb,
      };
    })),
    ...(await inFreshOrigin(1, async (origin) => {
      const hour = await listen(origin, '/sounds/drift-music/3600s.mp3');
      return { music: hour.pace };
    })),
    ...(await inFreshOrigin(2, async (origin) => {
      const session = await listen(origin, '/sessions/en/body-scan/180s.mp3');
      return { sessionStart: session.firstMs, first: session.pace };
    })),
    ...(await inFreshOrigin(2, async (origin, begun) => {
      const sounds = ['rain', 'ocean', 'wind', 'fan', 'stream', 'train', 'white-noise', 'brown-noise'];
      const all = await Promise.all(sounds.map((id) => listen(origin, `/sounds/${id}/30s.mp3`)));
      await Promise.all(sounds.map(() => listen(origin, '/sounds/pink-noise/30s-middle.mp3')));
      // The log tells of a making when it ends, a moment after the last listener has gone.
      while (!begun.includes('loop of pink-noise')) await delay(20);
      await delay(WARM_UP_MS);
      return {
        listeners: Math.min(...all.map(({ pace }) => pace)),
        makings: begun.filter((name) => name === 'loop of pink-noise').length,
      };
    })),
  };
}

/** Hands over an origin that has made nothing, and the names of what was begun in it, as they come. */
async function inFreshOrigin(
  workers: number,
  use: (origin: Origin, begun: readonly string[]) => Promise<Figures>,
): Promise<Figures> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'kind-moment-bench-'));
  const begun: string[] = [];
  const origin = await createOrigin({
    library: await readLibrary(join(BUILD_FOLDER, 'catalog', 'audio.json')),
    engineFolder: join(BUILD_FOLDER, 'audio'),
    cacheFolder,
    cacheLimitBytes: 1_000_000_000,
    workers,
    voice: embeddedVoice,
    log: (_, { name }) => begun.push(String(name)),
  });
  await delay(WARM_UP_MS);
  const figures = await use(origin, begun);
  await origin.close();
  await rm(cacheFolder, { recursive: true, force: true });
  return figures;
}

/** Listens to a piece: when its first bytes came, how many seconds of it in a second, the most memory meanwhile. */
async function listen(origin: Origin, path: string, range?: string) {
  let mostMb = 0;
  const look = () => {
    mostMb = Math.max(mostMb, process.memoryUsage.rss() / 1e6);
  };
  const watch = setInterval(look, 50);
  const startMs = performance.now();
  const headers = range ? { Range: range } : {};
  const response = await origin.fetch(new Request(`http://origin${path}`, { headers }));
  let bytes = 0;
  let firstMs = 0;
  for await (const chunk of response.body ?? []) {
    firstMs ||= performance.now() - startMs;
    bytes += chunk.length;
  }
  const seconds = (performance.now() - startMs) / 1000;
  clearInterval(watch);
  look();
  return { firstMs, mostMb, pace: bytes / BYTES_A_SECOND / seconds };
}

if (process.argv.includes('--run')) void measure().then((figures) => process.send?.(figures));
else void main();
