// The audio's origin as a function: one ES module, beside it the worker, the voice, the pictures, the library and the plain pages.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Library } from './read-content';

/** Hexadecimal digits of a version: it stands in every address of a piece. */
const VERSION_DIGITS = 12;

/** Leaves `<root>/dist/render`. Takes what `bundleWorker` and `writeArt` left in `<root>/dist/audio`. */
export async function bundleRenderFunction(root: string, library: Library): Promise<void> {
  const folder = join(root, 'dist/render');
  await build({
    entryPoints: [join(root, 'infra/render-function/index.ts')],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    mainFields: ['module', 'main'],
    // The AWS client's CommonJS parts ask for Node's own modules by `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'dist/audio'), folder, { recursive: true });
  cpSync(join(root, 'infra/pages'), join(folder, 'pages'), { recursive: true });
  const libraryText = JSON.stringify(library);
  writeFileSync(join(folder, 'library.json'), libraryText);
  writeFileSync(join(folder, 'pieces-version'), piecesVersion(root, libraryText));
}

/** Changes with the code that makes sound, what there is to hear and what is shown: then all gets new addresses. */
function piecesVersion(root: string, library: string): string {
  const hash = createHash('sha256').update(library);
  for (const file of ['version', 'art/version'])
    hash.update(readFileSync(join(root, 'dist/audio', file), 'utf8'));
  return hash.digest('hex').slice(0, VERSION_DIGITS);
}
