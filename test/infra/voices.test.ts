import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { type Library, readLibrary } from '../../audio/library';
import { createPollyVoice } from '../../audio/narration/polly';
import { fillVoices } from '../../infra/voices/fill';
import { spokenLines } from '../../infra/voices/lines';
import { LOCAL_AWS } from '../../simulator/table';
import { openPolly, type Polly } from './aws/polly';
import { type Bucket, openBucket } from './lambda/bucket';
import { type Runtime, startFunction } from './lambda/runtime';
import { ask } from './lambda/url';

const DIST = join(__dirname, '../../dist');
const NAME = 'pieces-bucket';

let polly: Polly;
let america: Bucket;
let europe: Bucket;
let library: Library;
/** The library with no session but one, which is short. */
let small: Library;
const environment = { ...process.env };

beforeAll(async () => {
  polly = await openPolly();
  america = await openBucket(NAME);
  europe = await openBucket(NAME);
  Object.assign(process.env, LOCAL_AWS, { AWS_ENDPOINT_URL_POLLY: polly.endpoint });
  library = await readLibrary(join(DIST, 'catalog/audio.json'));
  const { sos } = library.sessions;
  if (!sos) throw new Error('There is no session "sos"');
  small = { ...library, sessions: { sos }, courses: {} };
});

afterAll(async () => {
  process.env = environment;
  polly.close();
  await Promise.all([america.close(), europe.close()]);
});

async function fill(mostDollars?: number, buckets = [america]): Promise<string[]> {
  const printed: string[] = [];
  const [first, ...others] = buckets.map(({ endpoint }) => ({
    client: new S3Client({ region: 'us-east-1', endpoint }),
    bucket: NAME,
  }));
  if (!first) throw new Error('There is no bucket');
  const polly = createPollyVoice('us-east-1');
  const print = (line: string) => void printed.push(line);
  await fillVoices({ library: small, shelves: [first, ...others], polly, mostDollars, print });
  return printed;
}

test('every sentence of every session and course is a line, once', () => {
  const texts = spokenLines(library).map(({ line }) => line.text);
  expect(new Set(texts).size).toBe(texts.length);
  for (const { days } of Object.values(library.courses))
    for (const { opening, closing } of days)
      expect(texts).toEqual(expect.arrayContaining([opening, closing]));
  expect(texts.length).toBeGreaterThan(1000);
});

test('without leave to spend, the price is said and nothing is spent', async () => {
  await expect(fill()).rejects.toThrow(/^Nothing was spent: say --voices 1 /);
  await expect(fill(0.001)).rejects.toThrow(/^Nothing was spent/);
  expect(polly.asked).toEqual([]);
});

test('where Polly denies it is said in one line, and the next run makes only what is left', async () => {
  polly.denyAfter(5);
  await expect(fill(1)).rejects.toThrow(
    /^Amazon Polly refused \(AccessDeniedException\)\. .*polly:SynthesizeSpeech\. .*run this again\.$/,
  );
  expect(america.objects.size).toBe(5);
  polly.denyAfter(Number.POSITIVE_INFINITY);
  const lines = spokenLines(small);
  expect((await fill(1))[0]).toMatch(
    new RegExp(
      `^${lines.length - 5} of ${lines.length} spoken lines .* about 0\\.\\d\\d US dollars, once\\.$`,
    ),
  );
  expect([...america.objects.keys()].sort()).toEqual(lines.map(({ key }) => key).sort());
  const said = polly.asked.map((ssml) => ssml.replace(/<[^>]+>/g, ''));
  expect(said.sort()).toEqual(lines.map(({ line }) => line.text).sort());
}, 30_000);

test('another region gets copies, and what is there costs nothing', async () => {
  const before = polly.asked.length;
  expect(await fill(undefined, [america, europe])).toEqual([]);
  expect(new Map(europe.objects)).toEqual(new Map(america.objects));
  expect(polly.asked).toHaveLength(before);
});

describe('the render function of a stage that Polly reads for', () => {
  const path = '/0123456789ab/sessions/en/sos/60s.mp3';
  let runtime: Runtime;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voices-'));
    runtime = await startFunction(join(DIST, 'render'), {
      BUCKET_NAME: NAME,
      PIECES_VERSION: '0123456789ab',
      VOICE: 'polly',
      AWS_ENDPOINT_URL_S3: america.endpoint,
      TMPDIR: folder,
    });
  });

  afterEach(async () => {
    await runtime.close();
    rmSync(folder, { recursive: true });
  });

  test('keeps nothing of a piece that fails in its middle', async () => {
    // All that it needs is there but for what is said last.
    const last = spokenLines(small).filter(({ line }) => /^close/.test(line.id));
    const kept = last.map(({ key }) => [key, america.objects.get(key)] as const);
    for (const { key } of last) america.objects.delete(key);
    await expect(ask(runtime, path)).rejects.toThrow();
    expect(runtime.printed()).toContain('piece-failed');
    expect(america.objects.has(`pieces${path}`)).toBe(false);
    for (const [key, clip] of kept) if (clip) america.objects.set(key, clip);
  }, 90_000);

  test('reads with the clips in the bucket', async () => {
    const { status, body } = await ask(runtime, path);
    expect([status, body.length]).toEqual([200, 480_000]);
    expect(america.objects.get(`pieces${path}`)?.bytes.equals(body)).toBe(true);
    expect(runtime.printed()).not.toContain('failed');
  }, 90_000);
});
