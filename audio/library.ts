import { readFile } from 'node:fs/promises';
import type { Course, Session, Sound, Translation } from '../audio-manifests/schema';

/** All there is to hear, as the build checked and wrote it. */
export type Library = {
  readonly sounds: Readonly<Record<string, Sound>>;
  readonly sessions: Readonly<Record<string, Session>>;
  readonly courses: Readonly<Record<string, Course>>;
  /** Language -> session -> its names and lines; English is in the sessions themselves. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, Translation>>>>;
};

/** Reads the library from the build's `catalog/audio.json`. */
export async function readLibrary(file: string): Promise<Library> {
  return JSON.parse(await readFile(file, 'utf8')) as Library;
}
