import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Manifest } from './manifest';

/** A package's folder as a zip, with a manifest of its own. Its files carry no time: same content, same bytes. */
export function zipPackage(folder: string, manifest: Manifest): Uint8Array {
  const files: Zippable = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path);
  }
  files['skill.json'] = strToU8(`${JSON.stringify({ manifest }, undefined, 2)}\n`);
  return zipSync(files, { mtime: '1980-01-02' });
}
