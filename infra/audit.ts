// npm run audit: known faults of packages. A grave one in what runs for listeners fails; one in a tool is only named. Where
// the registry cannot be asked, as without a network, that is said, and nothing fails for it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { bundledPlaces } from './licences/given-out';
import { OneLineError, run } from './one-line';

const ROOT = join(import.meta.dirname, '..');
const GRAVE = ['high', 'critical'];

/** What `npm audit --json` says, as far as it matters here: https://docs.npmjs.com/cli/commands/npm-audit */
const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), severity: z.string(), range: z.string(), nodes: z.array(z.string()) }),
  ),
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

void run(async () => {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--offline=false'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const report = reportSchema.safeParse(jsonOf(stdout));
  if (!report.success)
    return print(`The packages were NOT audited: the registry did not say (${reasonIn(stdout)}).`);
  const faults = Object.values(report.data.vulnerabilities);
  const grave = faults.filter(({ severity }) => GRAVE.includes(severity));
  const bundled = await bundledPlaces(ROOT);
  const heard = grave.filter(({ nodes }) => nodes.some((place) => bundled.has(place)));
  print(
    `Packages audited: ${faults.length} with known faults, ${grave.length} of them grave, ${heard.length} of those in what runs for listeners.`,
  );
  for (const { name, range, severity } of grave) print(`${name} ${range}: ${severity}`);
  if (heard.length > 0)
    throw new OneLineError(`Mend first: ${heard.map(({ name }) => name).join(', ')}. "npm audit" says how.`);
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonIn(text: string): string {
  const said = z.object({ message: z.string() }).safeParse(jsonOf(text));
  return said.success ? (said.data.message.split('\n')[0] ?? '') : 'no answer';
}
