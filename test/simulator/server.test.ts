import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { runProgram } from './program';
import { forget, type RunningPage, startPage } from './server-program';

jest.setTimeout(120_000);

let page: RunningPage;
beforeAll(async () => {
  page = await startPage();
});
afterAll(async () => {
  await page.stop();
  forget(page);
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${page.address}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: page.address, ...headers },
    body: JSON.stringify(body),
  });

/** fetch sets Host by itself; a raw request can lie. */
function statusForHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${page.address}/`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('The server of the page', () => {
  test('serves the page with a policy that allows nothing from elsewhere', async () => {
    const response = await fetch(page.address);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('weighs at most 60 KB in all', async () => {
    const files = await Promise.all(['/', '/page.js', '/page.css'].map((path) => compressedBytes(path)));
    expect(files.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60_000);
  });

  test('refuses other hosts and other origins', async () => {
    expect(await statusForHost('evil.example')).toBe(403);
    expect(await statusForHost('127.0.0.1:1')).toBe(403);
    expect((await post('say', { sentence: 'play rain' }, { Origin: 'http://evil.example' })).status).toBe(
      403,
    );
    const withoutOrigin = await fetch(`${page.address}/api/say`, { method: 'POST', body: '{}' });
    expect(withoutOrigin.status).toBe(403);
    const read = await fetch(`${page.address}/api/table`, { headers: { Origin: 'http://evil.example' } });
    expect(read.status).toBe(403);
  });

  test('serves the audio under the same address, with ranges', async () => {
    const whole = await fetch(`${page.address}/sounds/rain/60s.mp3`, { method: 'HEAD' });
    expect(whole.headers.get('content-length')).toBe('480000');
    const part = await fetch(`${page.address}/sounds/rain/60s.mp3`, {
      headers: { Range: 'bytes=1000-1999' },
    });
    expect(part.status).toBe(206);
    expect((await part.arrayBuffer()).byteLength).toBe(1000);
    expect((await fetch(`${page.address}/sounds/nothing/60s.mp3`)).status).toBe(404);
  });

  test('measures the picture of a sound, and keeps it', async () => {
    const bands = async (id: string) => (await fetch(`${page.address}/api/spectra/${id}`)).json();
    const { quietDb, loudDb } = await bands('white-noise');
    expect(loudDb.length).toBe(quietDb.length);
    expect(loudDb[40]).toBeGreaterThan(loudDb[10]);
    expect(await bands('white-noise')).toEqual({ quietDb, loudDb });
    expect(readdirSync(join(page.folder, 'spectra'))).toHaveLength(1);
    expect((await fetch(`${page.address}/api/spectra/nothing`)).status).toBe(404);
  });

  test('tells how the sound that plays fades, and to a page that comes later what is past', async () => {
    await post('say', { sentence: 'alexa, ask kind moment for rain for thirty minutes' });
    const events = await fetch(`${page.address}/api/happenings`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    while (!told.includes('\n\n')) told += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(told).toContain('"isPast":true');
    expect(told).toContain('"fades":{"inMs":5000,"outMs":60000}');
    expect(told).toContain('rain for thirty minutes');
  });

  test('tells what happened when something was said, and what is remembered then', async () => {
    const events = await fetch(`${page.address}/api/happenings`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"listening":false');
    expect(
      (await post('say', { sentence: 'alexa, ask kind moment for rain for thirty minutes' })).status,
    ).toBe(204);
    let told = '';
    while (!told.includes('/sounds/rain/1800s.mp3')) told += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    const items = await (await fetch(`${page.address}/api/table`)).json();
    expect(items.length).toBeGreaterThan(0);
  });

  test('refuses what is not a sentence, a time or a fault', async () => {
    expect((await post('say', {})).status).toBe(400);
    expect((await post('jump', { ms: -1 })).status).toBe(400);
    expect((await post('settings', { fault: 'earthquake' })).status).toBe(400);
    expect((await post('settings', { clock: 'late' })).status).toBe(400);
    expect((await post('settings', { clock: '23:30' })).status).toBe(200);
  });

  test('tells a second process in one line that its data are in use', async () => {
    const { code, err } = await runProgram('server', ['--port', '0', '--data', page.folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.* is in use by process \d+: .*\n$/);
  });

  test('tells in one line that a port is taken', async () => {
    const port = new URL(page.address).port;
    const { code, err } = await runProgram('server', ['--port', port, '--data', `${page.folder}/other`]);
    expect({ code, err }).toEqual({ code: 1, err: `Port ${port} is taken: give another with --port.\n` });
  });
});

describe('A server that is ended by ctrl-C', () => {
  test('ends well, and has forgotten nothing when it starts again', async () => {
    const first = await startPage();
    const say = (address: string, sentence: string) =>
      fetch(`${address}/api/say`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: address },
        body: JSON.stringify({ sentence }),
      });
    await say(first.address, 'alexa, ask kind moment for brown noise');
    const before = await (await fetch(`${first.address}/api/table`)).json();
    expect(await first.stop()).toBe(0);
    const second = await startPage(first.folder);
    expect(await (await fetch(`${second.address}/api/table`)).json()).toEqual(before);
    expect(await second.stop()).toBe(0);
    forget(second);
  });
});

async function compressedBytes(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${page.address}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}
