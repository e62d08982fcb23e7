// A human voice: a folder of recordings, one WAV file a line, as <folder>/<language>/<session>/<line>.wav.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpokenLine } from './script';
import type { Voice } from './voice';

/**
 * Reads the lines that there are recordings of, as they are in the folder now; says nothing of the others. Throws
 * where there is no such folder.
 */
export async function createRecordingsVoice(folder: string): Promise<Voice> {
  const recordings = new Map<string, string>();
  const names = await readdir(folder, { recursive: true }).catch(() => {
    throw new Error(`There is no folder of recordings at ${folder}`);
  });
  for (const name of names.filter((one) => one.endsWith('.wav'))) {
    const { size, mtimeMs } = await stat(join(folder, name));
    recordings.set(name.replaceAll('\\', '/'), `${size}/${mtimeMs}`);
  }
  return {
    identify: (line, language) => {
      const name = nameOf(line, language);
      const state = recordings.get(name);
      return state && `recording/${name}/${state}`;
    },
    speak: async (line, language) => ({
      form: 'wav',
      bytes: await readFile(join(folder, nameOf(line, language))),
    }),
  };
}

function nameOf({ session, id }: SpokenLine, language: string): string {
  return `${language}/${session}/${id}.wav`;
}
