import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLibrary } from '../../audio/library';
import { readPiece } from '../../audio/piece';
import { popularPaths, warm } from '../../infra/popular';
import { openBucket } from './lambda/bucket';
import { openCdn } from './lambda/cdn';
import { startFunction } from './lambda/runtime';

const DIST = join(__dirname, '../../dist');

test('every popular piece is one that can be made', async () => {
  const library = await readLibrary(join(DIST, 'catalog/audio.json'));
  const paths = popularPaths(library);
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) expect(readPiece(path, library)).toHaveProperty('piece');
});

test('asking the CDN for a byte has a piece made and kept whole; what is there is not made again', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'popular-'));
  const bucket = await openBucket('pieces-bucket');
  const renderer = await startFunction(join(DIST, 'render'), {
    BUCKET_NAME: 'pieces-bucket',
    PIECES_VERSION: '0123456789ab',
    AWS_ENDPOINT_URL_S3: bucket.endpoint,
    TMPDIR: temporary,
  });
  const cdn = await openCdn(bucket, renderer);
  const base = '/0123456789ab';
  const paths = ['/sounds/pink-noise/30s.mp3', '/sounds/brown-noise+pink-noise/30s.mp3'];

  expect(await warm(`${cdn.url}${base}`, paths)).toEqual([]);
  expect([...bucket.objects.keys()].sort()).toEqual([
    `pieces${base}/sounds/brown-noise_pink-noise/30s.mp3`,
    `pieces${base}/sounds/pink-noise/30s.mp3`,
  ]);
  for (const { bytes } of bucket.objects.values()) expect(bytes).toHaveLength(240_000);
  expect(await warm(`${cdn.url}${base}`, paths)).toEqual([]);
  expect(cdn.misses).toHaveLength(2);

  expect(await warm(`${cdn.url}${base}`, ['/sounds/drums/30s.mp3'])).toEqual([
    '/sounds/drums/30s.mp3: status 404',
  ]);
  await Promise.all([renderer.close(), cdn.close(), bucket.close()]);
  rmSync(temporary, { recursive: true });
  expect(await warm(`${cdn.url}${base}`, ['/sounds/rain/30s.mp3'])).toHaveLength(1);
}, 90_000);
