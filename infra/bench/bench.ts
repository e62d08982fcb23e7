// npm run bench: how fast the built skill is beside plain ask-sdk-core. `--json` gives rows as JSON. It never fails by a time.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { costRows } from './cost';
import { table as markdown, type Row } from './figures';
import { growthRows } from './growth';
import { bundleBench, ROOT, startBenchTable } from './processes';
import { coldRows, countRows, faultRows, sizeRows, warmRows } from './rows';
import { takeShare } from './share';
import { yearRows } from './year';

async function bench(): Promise<void> {
  spawnSync(process.execPath, ['--import', 'tsx', 'infra/build/build.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await bundleBench();
  const share = takeShare();
  const table = await startBenchTable();
  try {
    const rows = [
      ...sizeRows(),
      ...(await coldRows(table, share?.share)),
      ...(await warmRows(table, share?.share)),
      ...(await costRows(table, share?.share)),
      ...(await countRows(table)),
      ...(await yearRows(table)),
      ...(await faultRows(table)),
      ...(await growthRows(table)),
    ];
    print(rows, share !== undefined);
  } finally {
    table.close();
    share?.close();
  }
}

function print(rows: readonly Row[], shared: boolean): void {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ node: process.version, shared, rows }, undefined, 2)}\n`);
    return;
  }
  const core = shared
    ? 'requests have the share of a core that Lambda gives 256 MB'
    : 'requests have a whole core: the share of 256 MB takes root and Linux, and was left out';
  process.stdout.write(`${cpus()[0]?.model}, Node ${process.version}; ${core}.\n\n${markdown(rows)}\n`);
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
