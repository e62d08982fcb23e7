import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Sound, soundSchema } from '../../audio-manifests/schema';

const FOLDER = join('audio-manifests', 'sounds');

/** The ids of all sounds there are, in alphabetical order. To be called from the top of the repository. */
export function soundIds(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/** Where a sound's manifest lies. */
export function soundPath(id: string): string {
  return join(FOLDER, `${id}.yaml`);
}

/** Reads and checks one sound's manifest; throws zod's error, which names every fault, if it is not well formed. */
export function readSound(id: string): Sound {
  return soundSchema.parse(parse(readFileSync(soundPath(id), 'utf8')));
}
