// One process at a time may have a folder: a file with its process id stands in it as long as the process runs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody else has the folder. The message says who, and what to do. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/**
 * Takes a folder for this process, making it where it is not, and gives the function that lets it go. What a process
 * left behind that died is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'in-use-by');
  if (!tryWrite(file)) {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) {
      const message = `${folder} is in use by process ${owner}: end it, or give another folder with --data.`;
      throw new LockedError(message);
    }
    rmSync(file, { force: true });
    if (!tryWrite(file)) throw new LockedError(`${folder} was taken by another process just now.`);
  }
  const release = (): void => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function tryWrite(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
