// npm run package [-- --stage dev]: the skill as one zip, in the form that Alexa imports. With a stage it holds the
// addresses of what `npm run deploy` has deployed; without, everything else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBuilt } from './built';
import { run } from './one-line';
import { readOptions } from './options';
import { readOutputs } from './outputs';
import { readListing } from './skill-package/listing';
import { deployedManifest, type Manifest } from './skill-package/manifest';
import { zipPackage } from './skill-package/zip';
import { readStage } from './stages';

const ROOT = join(import.meta.dirname, '..');
const ZIP = 'dist/skill-package.zip';

function main(): void {
  const { stage } = readOptions({ stage: { type: 'string' } });
  const { skillPackageFolder, manifest } = findBuilt(ROOT);
  const whole = stage === undefined ? manifest : deployed(stage, manifest);
  writeFileSync(join(ROOT, ZIP), zipPackage(skillPackageFolder, whole));
  const lacks = ' without an endpoint, which is known once a stage is deployed: then say --stage';
  process.stdout.write(`${ZIP} is there${stage === undefined ? lacks : ''}.\n`);
}

function deployed(name: string, manifest: Manifest): Manifest {
  const outputs = readOutputs(ROOT, readStage(name));
  return { ...manifest, ...deployedManifest(outputs, readListing(), manifest) };
}

void run(main);
