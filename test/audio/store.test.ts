import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../audio/store';
import { until } from './origin-support';

describe('the store of what was made', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kind-moment-store-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what it was given, to another process as well', async () => {
    await createStore(folder, 10_000, () => {}).put('rain', new Uint8Array([1, 2, 3]));
    const other = createStore(folder, 10_000, () => {});
    expect(await other.get('rain')).toEqual(new Uint8Array([1, 2, 3]));
    expect(await other.get('ocean')).toBeUndefined();
  });

  it('keeps to its limit, and lets go first of what was asked for longest ago', async () => {
    const store = createStore(folder, 3000, () => {});
    for (const [age, key] of ['oldest', 'older', 'newest'].entries()) {
      const before = await readdir(folder);
      await store.put(key, new Uint8Array(900));
      const [name = ''] = (await readdir(folder)).filter((one) => !before.includes(one));
      await utimes(join(folder, name), 1000 + age, 1000 + age);
    }
    await store.put('one too many', new Uint8Array(900));
    await until(async () => (await readdir(folder)).length === 3);
    expect(await store.get('oldest')).toBeUndefined();
    expect(await store.get('older')).toHaveLength(900);
    expect(await store.get('one too many')).toHaveLength(900);
  });

  it('leaves no half file behind', async () => {
    const store = createStore(folder, 1_000_000, () => {});
    await Promise.all(Array.from({ length: 20 }, () => store.put('rain', new Uint8Array(5000))));
    expect(await readdir(folder)).toHaveLength(1);
  });
});
