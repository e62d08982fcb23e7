import { ask, bytesOf, openStudio, type Studio } from './origin-support';

describe('the origin of all audio', () => {
  let studio: Studio;
  const path = '/sounds/pink-noise/12s.mp3';
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  it('serves a sound whole, with its length known before it is made', async () => {
    const response = await ask(studio.origin, path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '96000',
      'content-type': 'audio/mpeg',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
    expect((await response.arrayBuffer()).byteLength).toBe(96_000);
  });

  it('answers HEAD with the same headers, no body, and no work', async () => {
    const before = studio.log.length;
    const response = await ask(studio.origin, '/sounds/ocean/3600s.mp3', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe(String(150_000 * 192));
    expect((await response.arrayBuffer()).byteLength).toBe(0);
    expect(studio.log).toHaveLength(before);
  });

  it('serves ranges that, put together, are the whole', async () => {
    const whole = await bytesOf(studio.origin, path);
    const cuts = ['bytes=0-0', 'bytes=1-191', 'bytes=192-50000', 'bytes=50001-95000', 'bytes=-999'];
    const parts = await Promise.all(cuts.map((range) => bytesOf(studio.origin, path, range)));
    expect(Buffer.concat(parts).equals(whole)).toBe(true);
  });

  it('says which range it serves', async () => {
    const response = await ask(studio.origin, path, { headers: { Range: 'bytes=100-' } });
    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe('bytes 100-95999/96000');
    expect(response.headers.get('Content-Length')).toBe('95900');
    await response.body?.cancel();
  });

  it('refuses a range beyond the end', async () => {
    const response = await ask(studio.origin, path, { headers: { Range: 'bytes=96000-' } });
    expect(response.status).toBe(416);
    expect(response.headers.get('Content-Range')).toBe('bytes */96000');
  });

  it('answers 304 to whoever has these bytes already', async () => {
    const { headers } = await ask(studio.origin, path, { method: 'HEAD' });
    const tag = headers.get('ETag') ?? '';
    const response = await ask(studio.origin, path, { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect(response.status).toBe(304);
  });

  it('gives the whole where a range was asked of other bytes than these', async () => {
    const headers = { Range: 'bytes=0-99', 'If-Range': '"other"' };
    const response = await ask(studio.origin, path, { headers });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it('refuses to be written to', async () => {
    const response = await ask(studio.origin, path, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });

  it('answers a path that it does not know with 404 and one line', async () => {
    const response = await ask(studio.origin, '/sounds/traffic-jam/60s.mp3');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('There is no sound "traffic-jam".\n');
  });
});
