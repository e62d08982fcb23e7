import { join } from 'node:path';
import { build } from 'esbuild';
import { placeOf } from './packages';

/** What is bundled, by what it is for people. */
const ENTRIES = {
  skill: 'lambda/index.ts',
  renderFunction: 'infra/render-function/index.ts',
  worker: 'audio/worker.ts',
  page: 'simulator/page/page.tsx',
};

/** The places of all packages of which a bundle holds code, found as esbuild finds them. */
export async function bundledPlaces(root: string): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.values(ENTRIES),
    outdir: join(root, 'dist/never-written'),
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    // The catalog is ours, and made by the build alone.
    external: ['catalog:*'],
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  return new Set(inputs.map(placeOf).filter((place) => place !== undefined));
}
