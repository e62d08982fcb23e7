// Before `npm start` and `npm test`: installs the packages where they are missing or older than the lock file, and
// builds where a source is newer than the last build. Plain Node, since on a fresh machine there is nothing else yet.
import { execSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['audio', 'audio-manifests', 'infra', 'interaction-models', 'lambda', 'simulator/page'];
// npm writes this file last of all when it has installed.
const INSTALLED = 'node_modules/.package-lock.json';
const BUILT = 'dist/.built';

const changedMs = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const filesIn = (folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file));
const run = (command) => execSync(command, { stdio: ['ignore', 'inherit', 'inherit'] });

try {
  if (changedMs(INSTALLED) < changedMs('package-lock.json'))
    run('npm ci --no-audit --no-fund --loglevel=error');
  const newestMs = Math.max(changedMs(INSTALLED), ...SOURCES.flatMap(filesIn).map(changedMs));
  if (changedMs(BUILT) < newestMs) {
    run('npm run --silent build');
    writeFileSync(BUILT, '');
  }
} catch {
  // What went wrong has been printed by the command that it happened to.
  process.exitCode = 1;
}
