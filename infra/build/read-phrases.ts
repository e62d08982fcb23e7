// Reads interaction-models/<language>/distress-phrases.tsv: a kind, a tab and a phrase a line; "#" begins a comment.
import { readFileSync } from 'node:fs';
import type { Faults } from './faults';

/** What only sounds like distress. */
export const LOOK_ALIKE = 'none';

export type TaughtPhrase = { readonly kind: string; readonly phrase: string };

/** The phrases of a table whose kinds are all known. A phrase stands there once: twice would count double. */
export function readPhrases(path: string, kinds: readonly string[], faults: Faults): readonly TaughtPhrase[] {
  const seen = new Set<string>();
  return linesOf(path, faults).flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    const [kind = '', phrase = ''] = line.split('\t');
    const at = `${path}:${index + 1}`;
    if (phrase === '') faults.add(at, 'has no phrase: put a tab between the kind and the words');
    if (kind !== LOOK_ALIKE && !kinds.includes(kind))
      faults.add(at, `"${kind}" is no kind: take one of ${[...kinds, LOOK_ALIKE].join(', ')}`);
    if (seen.has(phrase)) faults.add(at, `"${phrase}" stands there twice: keep one`);
    seen.add(phrase);
    return [{ kind, phrase }];
  });
}

function linesOf(path: string, faults: Faults): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    faults.add(path, 'cannot be read: it teaches what distress sounds like, and the build needs it');
    return [];
  }
}
