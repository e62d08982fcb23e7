// The pictures beside the audio: two PNGs an item, and the version that changes when any of them does.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Drawing, drawingsOf, toPng } from '../art/pictures';
import type { Content } from './content';

/** Leaves `<folder>/<file>.png` for every drawing, and `<folder>/version`. Draws nothing that is there already. */
export async function writeArt(folder: string, { library, art }: Content): Promise<void> {
  const drawings = drawingsOf(library, art);
  const version = versionOf(drawings);
  const versionFile = join(folder, 'version');
  if (existsSync(versionFile) && readFileSync(versionFile, 'utf8') === version) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all(drawings.map(async ({ file, svg }) => writeFile(join(folder, file), await toPng(svg))));
  // Last of all: a build that was cut off draws again.
  await writeFile(versionFile, version);
}

function versionOf(drawings: readonly Drawing[]): string {
  const hash = createHash('sha256');
  for (const { file, svg } of drawings) hash.update(file).update(svg);
  return hash.digest('hex');
}
