// npm run talk: a conversation with the pretend Echo in a terminal; with --batch, for other programs.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runBatch } from './batch';
import { openHome } from './echo';
import { builtLocales } from './locales';
import { OptionError, readTalkOptions } from './options';
import { LockedError } from './table/lock-file';
import { runTerminal } from './terminal';

const DIST = join(import.meta.dirname, '../dist');

async function main(): Promise<void> {
  const options = readTalkOptions(process.argv.slice(2), builtLocales(DIST));
  // What the skill logs is not part of the conversation.
  const home = await openHome(DIST, options.dataFolder, () => {});
  try {
    if (options.batch) await batch(home, options);
    else await runTerminal(home, options, options.dataFolder);
  } finally {
    await home.close();
  }
}

async function batch(
  home: Awaited<ReturnType<typeof openHome>>,
  options: ReturnType<typeof readTalkOptions>,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const answer of runBatch(lines, home, options)) {
    // Whoever reads may be slower than we are.
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

// Whoever reads may also have had enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const isKnown = error instanceof OptionError || error instanceof LockedError;
    process.stderr.write(`${isKnown || error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof OptionError ? 2 : 1);
  },
);
