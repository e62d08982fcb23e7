// The page's program and style, made by esbuild when the server starts: a tenth of a second, and nothing to forget.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A file of the page. */
export type PageFile = { readonly type: string; readonly body: string };

/** The page's files by their paths. */
export async function bundlePage(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(folder, 'page.tsx'), style: join(folder, 'page.css') },
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const file = (name: string): string => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  const html = await readFile(join(folder, 'page.html'), 'utf8');
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: file('page.js') }],
    ['/page.css', { type: 'text/css; charset=utf-8', body: file('style.css') }],
  ]);
}
