// Has popular pieces made by asking the CDN for a single byte of each: a piece that is not there is made and kept whole.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Library } from '../audio/library';

const popularSchema = z.strictObject({
  sounds: z.strictObject({ ids: z.array(z.string()), pieces: z.array(z.string()) }),
  sessions: z.strictObject({ ids: z.array(z.string()) }),
});

/** How many are asked for at once. */
const AT_ONCE = 4;

/** Paths of all popular pieces, such as "/sounds/rain/3600s-first.mp3"; sessions in their usual length. */
export function popularPaths(library: Library): readonly string[] {
  const file = join(import.meta.dirname, 'popular.yaml');
  const { sounds, sessions } = popularSchema.parse(parse(readFileSync(file, 'utf8')));
  return [
    ...sounds.ids.flatMap((id) => sounds.pieces.map((piece) => `/sounds/${id}/${piece}.mp3`)),
    ...sessions.ids.map((id) => `/sessions/en/${id}/${(library.sessions[id]?.minutes.usual ?? 0) * 60}s.mp3`),
  ];
}

/** Asks an address for each path. Gives the ones that failed, with the reason: all else is there. */
export async function warm(baseUrl: string, paths: readonly string[]): Promise<readonly string[]> {
  const open = [...paths];
  const failed: string[] = [];
  const askInTurn = async (): Promise<void> => {
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      const reason = await askOnce(`${baseUrl}${path}`);
      if (reason) failed.push(`${path}: ${reason}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  return failed;
}

async function askOnce(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers: { Range: 'bytes=0-0' } });
    await response.arrayBuffer();
    return response.ok ? undefined : `status ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
