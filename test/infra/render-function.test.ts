import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bucket, openBucket } from './lambda/bucket';
import { type Runtime, startFunction } from './lambda/runtime';
import { ask } from './lambda/url';

const FOLDER = join(__dirname, '../../dist/render');
const VERSION = '0123456789ab';
/** 64 kbit/s. */
const BYTES_A_SECOND = 8000;

let bucket: Bucket;
let runtime: Runtime;
let temporary: string;

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'render-'));
  bucket = await openBucket('pieces-bucket');
  runtime = await startFunction(FOLDER, environmentIn(temporary));
});

function environmentIn(folder: string): Record<string, string> {
  return {
    BUCKET_NAME: 'pieces-bucket',
    PIECES_VERSION: VERSION,
    AWS_ENDPOINT_URL_S3: bucket.endpoint,
    TMPDIR: folder,
  };
}

afterAll(async () => {
  await runtime.close();
  await bucket.close();
  rmSync(temporary, { recursive: true });
});

test('what the bucket does not have is made, streamed, and kept whole', async () => {
  const path = `/${VERSION}/sounds/brown-noise/60s.mp3`;
  const { status, headers, body } = await ask(runtime, path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': String(60 * BYTES_A_SECOND),
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  });
  expect(body).toHaveLength(60 * BYTES_A_SECOND);
  expect(bucket.objects.get(`pieces${path}`)).toEqual({ bytes: body, type: 'audio/mpeg' });
}, 60_000);

test('a range is answered as a range, and yet the whole is kept', async () => {
  const path = `/${VERSION}/sounds/brown-noise/63s.mp3`;
  const { status, headers, body } = await ask(runtime, path, { headers: { range: 'bytes=1000-1999' } });
  expect(status).toBe(206);
  expect(headers).toMatchObject({ 'content-range': `bytes 1000-1999/${63 * BYTES_A_SECOND}` });
  const kept = bucket.objects.get(`pieces${path}`)?.bytes;
  expect(kept).toHaveLength(63 * BYTES_A_SECOND);
  expect(kept?.subarray(1000, 2000)).toEqual(body);
}, 60_000);

test('a mix, whose plus travels as an underscore, is kept under the name that the CDN asks for', async () => {
  const path = `/${VERSION}/sounds/brown-noise_pink-noise/30s.mp3`;
  expect((await ask(runtime, path)).status).toBe(200);
  expect(bucket.objects.has(`pieces${path}`)).toBe(true);
}, 60_000);

test('an address of another version plays, but is never kept under a name that is not its own', async () => {
  const path = '/000000000000/sounds/brown-noise/60s.mp3';
  expect((await ask(runtime, path)).status).toBe(200);
  expect(bucket.objects.has(`pieces${path}`)).toBe(false);
});

test('a question for the length makes nothing', async () => {
  const path = `/${VERSION}/sounds/rain/3600s-first.mp3`;
  const { status, headers, body } = await ask(runtime, path, { method: 'HEAD' });
  expect([status, headers['content-length'], body.length]).toEqual([200, String(3600 * BYTES_A_SECOND), 0]);
  expect(bucket.objects.has(`pieces${path}`)).toBe(false);
});

test.each([
  ['/sounds/drums/60s.mp3', /no sound "drums"/],
  ['/sounds/rain/99999s.mp3', /twelve hours/],
  ['/sounds/rain/43200s.mp3', /at most an hour/],
  ['/nothing', /nothing here/],
])('what is none of ours is refused in a line before any work: %s', async (path, line) => {
  const before = bucket.objects.size;
  const { status, body } = await ask(runtime, `/${VERSION}${path}`);
  expect(status).toBe(404);
  expect(body.toString()).toMatch(line);
  expect(bucket.objects.size).toBe(before);
});

test('the pages of privacy and terms stand beside the pieces', async () => {
  const { status, headers, body } = await ask(runtime, '/privacy');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(body.toString()).toContain('<h1>Privacy');
  expect((await ask(runtime, '/terms')).body.toString()).toContain('<h1>Terms');
});

test('a picture is answered whole, and kept beside the pieces', async () => {
  const path = `/${VERSION}/art/rain-wide.png`;
  const { status, headers, body } = await ask(runtime, path);
  expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  expect(body.equals(readFileSync(join(FOLDER, 'art/rain-wide.png')))).toBe(true);
  expect(bucket.objects.get(`pieces${path}`)).toEqual({ bytes: body, type: 'image/png' });
  expect((await ask(runtime, `/${VERSION}/art/drums.png`)).status).toBe(404);
});

test('where the bucket refuses, the listener hears the piece all the same, and the log says so', async () => {
  bucket.refuse(true);
  const { status, body } = await ask(runtime, `/${VERSION}/sounds/brown-noise/66s.mp3`);
  bucket.refuse(false);
  expect([status, body.length]).toEqual([200, 66 * BYTES_A_SECOND]);
  expect(runtime.printed()).toContain('{"what":"piece-not-kept"');
}, 60_000);

test('two functions that are asked for one piece at once make the same bytes, and keep them once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'render-'));
  const another = await startFunction(FOLDER, environmentIn(folder));
  const path = `/${VERSION}/sounds/brown-noise/69s.mp3`;
  const [one, other] = await Promise.all([ask(runtime, path), ask(another, path)]);
  await another.close();
  rmSync(folder, { recursive: true });
  expect(one.body).toHaveLength(69 * BYTES_A_SECOND);
  expect(one.body.equals(other.body)).toBe(true);
  expect(bucket.objects.get(`pieces${path}`)?.bytes.equals(one.body)).toBe(true);
}, 90_000);

test('without a bucket it does not start, and names what is missing', async () => {
  const broken = await startFunction(FOLDER, { TMPDIR: temporary });
  expect(await broken.ended).toBe(1);
  expect(broken.printed()).toContain('The environment variable BUCKET_NAME is missing');
  await broken.close();
});
