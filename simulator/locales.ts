// The locales that the skill speaks, as the build left them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of interaction models, one file a locale. Throws an Error with one clear line where nothing is built. */
export function modelFolder(distFolder: string): string {
  const folder = join(distFolder, 'skill-package/interactionModels/custom');
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  return folder;
}

/** Such as ["en-GB", "en-US"]. */
export function builtLocales(distFolder: string): readonly string[] {
  return readdirSync(modelFolder(distFolder)).map((file) => file.replace(/\.json$/, ''));
}
