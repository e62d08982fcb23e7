// All content, read and checked whole. Throws a ContentError that lists every fault.
import type { Art } from '../../audio-manifests/art';
import { checkArt } from './check-art';
import { checkContent } from './check-content';
import { Faults } from './faults';
import { type Language, type Library, readArt, readLanguage, readLibrary } from './read-content';

/** The languages that the skill speaks. A language is a folder of interaction-models/. */
const LANGUAGES = ['en'] as const;

export type Content = {
  readonly library: Library;
  readonly art: Art;
  readonly languages: Readonly<Record<string, Language>>;
};

/** Reads `<root>/audio-manifests` and `<root>/interaction-models`. */
export function readContent(root: string): Content {
  const faults = new Faults(root);
  const library = readLibrary(root, faults);
  const art = readArt(root, faults);
  if (library && art) checkArt(library, art, faults);
  const languages: Record<string, Language> = {};
  for (const code of LANGUAGES) {
    const language = readLanguage(root, code, faults);
    if (language && library) checkContent(code, library, language, faults);
    if (language) languages[code] = language;
  }
  faults.throwIfAny();
  if (!library || !art) throw new Error('The library could not be read, and nobody said why.');
  return { library, art, languages };
}
