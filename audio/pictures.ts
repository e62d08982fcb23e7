// What a screen shows while something plays: PNGs that the build drew, served beside the pieces.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PICTURE_PATH = /^\/art\/([a-z]+(?:-[a-z]+)*\.png)$/;

/** The file that a path asks for, or undefined where it asks for no picture. */
export function pictureFile(path: string): string | undefined {
  return PICTURE_PATH.exec(path)?.[1];
}

/** Answers GET and HEAD for a picture in a folder; with 404 where it is not there. */
export async function answerPicture(folder: string, file: string, method: string): Promise<Response> {
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (!bytes) {
    const type = { 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`There is no picture "${file}".\n`, { status: 404, headers: type });
  }
  const headers = {
    'Content-Type': 'image/png',
    'Content-Length': String(bytes.length),
    'Cache-Control': 'public, max-age=31536000, immutable',
  };
  return new Response(method === 'HEAD' ? null : bytes, { headers });
}
