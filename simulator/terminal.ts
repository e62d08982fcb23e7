// The pretend Echo as a conversation in a terminal: type what you would say; commands begin with a dot.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Home, Place } from './echo';
import { createCommands } from './terminal/commands';
import { inkFor } from './terminal/lines';
import { suggestionsOf } from './understand/suggestions';

const MOST_HISTORY = 500;
const GREETING =
  'Say "open kind moment", or what you would like. ".help" lists what else there is; ctrl-D ends.';

/** Talks until the input ends or somebody types .quit. What was typed is kept in the data folder. */
export async function runTerminal(home: Home, place: Place, dataFolder: string | undefined): Promise<void> {
  const listener = await home.listener(place, 'you');
  const commands = createCommands(listener);
  const ink = inkFor(process.stdout, process.env);
  const model = home.ear(place.locale)?.model;
  const completions = [...(model ? suggestionsOf(model) : []), ...commands.names];
  const historyFile = dataFolder && join(dataFolder, 'talk-history');
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: process.stdout.isTTY ? ink('quiet', '> ') : '',
    history: historyFile ? readHistory(historyFile) : [],
    historySize: MOST_HISTORY,
    completer: (line: string) => [completions.filter((one) => one.startsWith(line)), line],
  });
  if (historyFile) terminal.on('history', (lines) => writeHistory(historyFile, lines));

  async function answer(typed: string): Promise<readonly string[]> {
    if (typed === '') return [];
    if (typed.startsWith('.')) return commands.run(typed, ink);
    return commands.say(typed, ink);
  }

  process.stdout.write(`${GREETING}\n`);
  terminal.prompt();
  for await (const line of terminal as Interface) {
    const typed = line.trim();
    if (typed === '.quit') break;
    const lines = await answer(typed);
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    terminal.prompt();
  }
  terminal.close();
  await listener.close();
}

/** What was typed before, the newest first. */
function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

function writeHistory(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}
