// A real origin over the real library, in a folder of its own, and what tests do with what it serves.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { bundleWorker } from '../../audio/bundle';
import { createDecoder } from '../../audio/encode/decoder';
import type { Library } from '../../audio/library';
import { embeddedVoice, type Voice } from '../../audio/narration/voice';
import { createOrigin, type Origin } from '../../audio/origin';
import { courseSchema, sessionSchema, soundSchema } from '../../audio-manifests/schema';

const ROOT = resolve(__dirname, '../..');

// Sound is made for real, on whatever machine this is.
jest.setTimeout(120_000);

/** The library as it stands in the manifests. */
export async function realLibrary(): Promise<Library> {
  const folder = async <Value>(name: string, schema: { parse: (value: unknown) => Value }) => {
    const files = (await readdir(join(ROOT, 'audio-manifests', name))).filter((file) =>
      /^[^.]+\.yaml$/.test(file),
    );
    const entries = files.map(async (file): Promise<[string, Value]> => {
      const text = await readFile(join(ROOT, 'audio-manifests', name, file), 'utf8');
      return [file.replace('.yaml', ''), schema.parse(parse(text))];
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  return {
    sounds: await folder('sounds', soundSchema),
    sessions: await folder('sessions', sessionSchema),
    courses: await folder('courses', courseSchema),
    translations: {},
  };
}

/** What the log said. */
export type Noted = { readonly event: string; readonly name?: string };

export type Studio = {
  readonly origin: Origin;
  readonly library: Library;
  readonly cacheFolder: string;
  readonly engineFolder: string;
  readonly log: Noted[];
  /** Another origin over the same folders, as after a restart. */
  readonly reopen: () => Promise<Origin>;
  readonly close: () => Promise<void>;
};

/** Opens an origin with nothing made yet. */
export async function openStudio(voice: Voice = embeddedVoice): Promise<Studio> {
  const folder = await mkdtemp(join(tmpdir(), 'kind-moment-audio-'));
  const [engineFolder, cacheFolder] = [join(folder, 'engine'), join(folder, 'cache')];
  const library = await realLibrary();
  const log: Noted[] = [];
  await bundleWorker(ROOT, engineFolder);
  const open = () =>
    createOrigin({
      library,
      engineFolder,
      cacheFolder,
      cacheLimitBytes: 100_000_000,
      workers: 2,
      voice,
      log: (event, details) => log.push({ event, ...details }),
    });
  const origins = [await open()];
  return {
    origin: origins[0] as Origin,
    library,
    cacheFolder,
    engineFolder,
    log,
    reopen: async () => {
      origins.push(await open());
      return origins.at(-1) as Origin;
    },
    close: async () => {
      await Promise.all(origins.map((origin) => origin.close()));
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until something has come to be: what is made is kept and noted a moment after it has been served. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(20);
}

/** Asks an origin for a path. */
export function ask(origin: Origin, path: string, init: RequestInit = {}): Promise<Response> {
  return origin.fetch(new Request(`http://origin${path}`, init));
}

/** The bytes of a piece, or of a range of it ("bytes=0-99"). */
export async function bytesOf(origin: Origin, path: string, range?: string): Promise<Uint8Array> {
  const response = await ask(origin, path, range ? { headers: { Range: range } } : {});
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The samples of an MP3, as a decoder gives them that knows nothing of us. */
export async function decoded(mp3: Uint8Array): Promise<Float32Array> {
  return (await createDecoder()).decode(mp3);
}

/** The root of the mean square of some samples, in dB. */
export function levelDb(samples: Float32Array): number {
  const sum = samples.reduce((total, value) => total + value * value, 0);
  return 10 * Math.log10(sum / samples.length + 1e-20);
}
