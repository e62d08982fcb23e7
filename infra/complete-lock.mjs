// npm run lock: run after every `npm install`. Optional packages for other platforms that a registry does not serve
// are missing from the lock file, and `npm ci` then refuses it; here they are added, with their version and platform.
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const packages = lock.packages;

for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isInstalledFor(place, name)) continue;
    const [os] = name.match(/android|darwin|freebsd|linux|win32|openbsd|netbsd|sunos|aix|openharmony/) ?? [
      'none',
    ];
    const [cpu] = name.match(/arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el|wasm32/) ?? [];
    const version = range.replace(/^[\^~=v]+/, '');
    packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(dev && { dev }),
      os: [os],
      ...(cpu && { cpu: [cpu] }),
    };
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
// What is installed is what the file says: set-up.mjs goes by the times of both.
utimesSync('node_modules/.package-lock.json', new Date(), new Date());

/** Node looks for a package beside the one that asks for it, and then in every folder above. */
function isInstalledFor(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}
