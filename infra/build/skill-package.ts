// dist/skill-package beside the interaction models: manifest, tasks and icons.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_PIXELS, iconPng } from '../skill-package/icons';
import { readListing } from '../skill-package/listing';
import { undeployedManifest } from '../skill-package/manifest';
import { readTasks, TASK_VERSION, taskDocument } from '../skill-package/tasks';
import type { Content } from './content';

/** Leaves the package as far as it is known before anything is deployed. */
export function writeSkillPackage(root: string, { languages }: Content): void {
  const folder = join(root, 'dist/skill-package');
  const images = join(folder, 'assets/images');
  const locales = Object.assign({}, ...Object.values(languages).map((language) => language.locales));
  const icons = { smallIcon: iconPng(ICON_PIXELS.small), largeIcon: iconPng(ICON_PIXELS.large) };
  mkdirSync(images, { recursive: true });
  mkdirSync(join(folder, 'tasks'), { recursive: true });
  const tasks = readTasks();
  const manifest = undeployedManifest(readListing(), Object.keys(tasks), locales);
  writeFileSync(join(folder, 'skill.json'), `${JSON.stringify({ manifest }, undefined, 2)}\n`);
  for (const [name, task] of Object.entries(tasks)) {
    const document = taskDocument(name, task, Object.keys(locales));
    writeFileSync(
      join(folder, `tasks/${name}.${TASK_VERSION}.json`),
      `${JSON.stringify(document, undefined, 2)}\n`,
    );
  }
  for (const locale of Object.keys(locales)) {
    for (const [name, png] of Object.entries(icons))
      writeFileSync(join(images, `${locale}_${name}.png`), png);
  }
}
