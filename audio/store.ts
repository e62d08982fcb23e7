// What was made and is kept: one file an entry, with its own hash at its end, so that a damaged file is noticed.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from './log';

/** Keeps bytes under keys. Nothing that goes wrong with the disk is an error to those who use it: it is logged. */
export type Store = {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
};

const HASH_BYTES = 32;

/**
 * A store in a folder that holds about so many bytes; what has not been asked for longest goes first. A file
 * appears under its name only when it is whole.
 */
export function createStore(folder: string, limitBytes: number, log: Log): Store {
  let used: Promise<number> | undefined;
  const fileOf = (key: string) => join(folder, sha256(key).toString('hex').slice(0, 40));

  const sweep = async (): Promise<number> => {
    const files = await listFiles(folder);
    let total = files.reduce((sum, file) => sum + file.size, 0);
    files.sort((one, other) => one.usedMs - other.usedMs);
    for (const file of files) {
      if (total <= limitBytes) break;
      await rm(file.path, { force: true });
      total -= file.size;
    }
    return total;
  };

  return {
    get: async (key) => {
      const path = fileOf(key);
      const file = await readFile(path).catch(() => undefined);
      if (!file) return undefined;
      const bytes = file.subarray(0, -HASH_BYTES);
      if (!sha256(bytes).equals(file.subarray(-HASH_BYTES))) {
        log('cache-damaged', { key });
        await rm(path, { force: true });
        return undefined;
      }
      const now = new Date();
      void utimes(path, now, now).catch(() => undefined);
      return new Uint8Array(bytes);
    },
    put: async (key, bytes) => {
      const temporary = join(folder, `${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        used ??= sweep();
        await writeFile(temporary, Buffer.concat([bytes, sha256(bytes)]));
        await rename(temporary, fileOf(key));
        used = used.then((total) => total + bytes.length + HASH_BYTES);
        if ((await used) > limitBytes) used = sweep();
      } catch (error) {
        log('cache-write-failed', { key, reason: String(error) });
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

type KeptFile = { readonly path: string; readonly size: number; readonly usedMs: number };

async function listFiles(folder: string): Promise<KeptFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.map(async (name) => {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    return facts?.isFile() ? [{ path, size: facts.size, usedMs: facts.mtimeMs }] : [];
  });
  return (await Promise.all(files)).flat();
}
