// English as the build reads and compiles it, for tests of the understanding.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Faults } from '../../../infra/build/faults';
import { type Language, readLanguage } from '../../../infra/build/read-content';
import { compileUnderstanding } from '../../../infra/build/understanding';
import type { UnderstandingData } from '../../../lambda/understanding/data';

const root = join(__dirname, '../../..');

/** What interaction-models/en says. Throws where it is broken. */
export function readEnglish(): Language {
  const faults = new Faults(root);
  const language = readLanguage(root, 'en', faults);
  faults.throwIfAny();
  if (!language) throw new Error('interaction-models/en cannot be read: npm run build says why.');
  return language;
}

/** What the skill carries of it. */
export function compileEnglish(): UnderstandingData {
  return compileUnderstanding(readEnglish());
}

/** The rows of a table in test/content, without its heading. */
export function readTable(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(root, 'test/content', name), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
