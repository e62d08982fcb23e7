// npm run licences: writes infra/LICENCES.md, which says under what licences all packages are. After a new dependency.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPlaces } from './licences/given-out';
import { readPackages } from './licences/packages';
import { licencesPage } from './licences/page';
import { judge, licenceFaults, readPolicy } from './licences/policy';
import { OneLineError, run } from './one-line';

const ROOT = join(import.meta.dirname, '..');

void run(async () => {
  const policy = readPolicy();
  const packages = judge(readPackages(ROOT), await bundledPlaces(ROOT), policy);
  writeFileSync(join(ROOT, 'infra/LICENCES.md'), licencesPage(packages, policy));
  const faults = licenceFaults(packages, policy);
  if (faults.length > 0) throw new OneLineError(faults.join('\n'));
  process.stdout.write(`infra/LICENCES.md lists ${packages.length} packages.\n`);
});
