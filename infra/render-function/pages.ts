import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Pages in plain words, by their path, such as "/privacy". */
export type Pages = ReadonlyMap<string, string>;

/** Reads every page of a folder. */
export async function readPages(folder: string): Promise<Pages> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.html'));
  const pages = files.map(
    async (file) => [`/${basename(file, '.html')}`, await readFile(join(folder, file), 'utf8')] as const,
  );
  return new Map(await Promise.all(pages));
}
