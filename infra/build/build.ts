// npm run build: checks all content, then leaves under dist/ what runs and what is uploaded.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorker } from '../../audio/bundle';
import { writeArt } from './art';
import { bundleSkill } from './bundle';
import { compileCatalog } from './catalog';
import { type Content, readContent } from './content';
import { ContentError } from './faults';
import { interactionModel } from './interaction-model';
import { bundleRenderFunction } from './render-function';
import { writeSkillPackage } from './skill-package';

const ROOT = join(__dirname, '../..');

async function build(): Promise<void> {
  const content = readContent(ROOT);
  const catalogs = Object.fromEntries(
    Object.entries(content.languages).map(([code, language]) => [
      code,
      compileCatalog(code, content.library, language),
    ]),
  );
  for (const [code, catalog] of Object.entries(catalogs)) write(`dist/catalog/${code}.json`, catalog);
  write('dist/catalog/audio.json', content.library);
  writeModels(content);
  writeSkillPackage(ROOT, content);
  await Promise.all([
    bundleSkill(ROOT, catalogs),
    bundleWorker(ROOT, join(ROOT, 'dist/audio')),
    writeArt(join(ROOT, 'dist/audio/art'), content),
  ]);
  await bundleRenderFunction(ROOT, content.library);
}

function writeModels({ library, languages }: Content): void {
  for (const [code, language] of Object.entries(languages)) {
    for (const [name, locale] of Object.entries(language.locales)) {
      const model = interactionModel(code, library, language, locale);
      write(`dist/skill-package/interactionModels/custom/${name}.json`, model);
    }
  }
}

function write(path: string, value: unknown): void {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

build().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ContentError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
