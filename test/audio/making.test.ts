import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, bytesOf, openStudio, type Studio, until } from './origin-support';

describe('making audio', () => {
  let studio: Studio;
  beforeEach(async () => {
    studio = await openStudio();
  });
  afterEach(() => studio.close());

  const noted = (event: string) => studio.log.some((one) => one.event === event);
  const kept = () => readdir(studio.cacheFolder).catch(() => []);
  const made = (name: string) => studio.log.filter((one) => one.event === 'strip-made' && one.name === name);

  it('makes a piece once for all who listen at the same time', async () => {
    const paths = Array.from({ length: 4 }, () => '/sounds/white-noise/6s.mp3');
    const all = await Promise.all(paths.map((path) => bytesOf(studio.origin, path)));
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
    // Its way in and its way out.
    await until(async () => (await kept()).length === 2);
    expect(made('ramp of white-noise')).toHaveLength(2);
  });

  it('gives the same bytes in another process that has made nothing yet', async () => {
    const other = await openStudio();
    try {
      const path = '/sessions/en/sos/60s-over-white-noise.mp3';
      const [one, two] = await Promise.all([bytesOf(studio.origin, path), bytesOf(other.origin, path)]);
      expect(Buffer.from(one).equals(two)).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('gives a mix the same bytes in either order', async () => {
    const one = await bytesOf(studio.origin, '/sounds/pink-noise+white-noise/6s.mp3');
    const other = await bytesOf(studio.origin, '/sounds/white-noise+pink-noise/6s.mp3');
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it('stops when nobody listens any more', async () => {
    const response = await ask(studio.origin, '/sounds/white-noise/600s.mp3');
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await until(() =>
      studio.log.some(({ event, name }) => event === 'strip-left' && name?.startsWith('loop')),
    );
    expect(made('loop of white-noise')).toHaveLength(0);
  });

  it('goes on for the one who stays when another leaves', async () => {
    const path = '/sounds/white-noise/30s.mp3';
    const leaver = (await ask(studio.origin, path)).body?.getReader();
    const stayer = bytesOf(studio.origin, path);
    await leaver?.read();
    await leaver?.cancel();
    expect(await stayer).toHaveLength(240_000);
  });

  it('notices a damaged file, and makes it anew', async () => {
    const path = '/sounds/white-noise/3s.mp3';
    const before = await bytesOf(studio.origin, path);
    await until(async () => (await kept()).length === 1);
    for (const name of await kept()) {
      const file = join(studio.cacheFolder, name);
      const bytes = await readFile(file);
      bytes[1000] = (bytes[1000] as number) ^ 0xff;
      await writeFile(file, bytes);
    }
    const again = await studio.reopen();
    expect(Buffer.from(await bytesOf(again, path)).equals(before)).toBe(true);
    expect(noted('cache-damaged')).toBe(true);
    await until(() => made('ramp of white-noise').length === 2);
  });

  it('takes what was made from the disk after a restart', async () => {
    const path = '/sounds/white-noise/3s.mp3';
    const before = await bytesOf(studio.origin, path);
    await until(async () => (await kept()).length === 1);
    const again = await studio.reopen();
    expect(Buffer.from(await bytesOf(again, path)).equals(before)).toBe(true);
    expect(made('ramp of white-noise')).toHaveLength(1);
  });

  it('streams all the same where nothing can be kept, and says so', async () => {
    await writeFile(studio.cacheFolder, 'a file where the folder should be');
    expect(await bytesOf(studio.origin, '/sounds/white-noise/3s.mp3')).toHaveLength(24_000);
    await until(() => noted('cache-write-failed'));
  });
});
