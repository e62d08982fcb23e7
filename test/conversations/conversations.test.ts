// Every script in this folder, played on the built skill with an embedded table. How to read one: simulator/scripts.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Home, openHome } from '../../simulator/echo';
import { parseScripts } from '../../simulator/scripts';
import type { Replies } from '../../simulator/scripts/match';
import { runScript } from '../../simulator/scripts/run';

type Catalog = {
  readonly replies: Readonly<Record<string, { readonly say: readonly string[]; readonly reprompt?: string }>>;
};

const DIST = join(__dirname, '../../dist');
const files = readdirSync(__dirname).filter((file) => file.endsWith('.txt'));
const scripts = files.flatMap((file) =>
  parseScripts(readFileSync(join(__dirname, file), 'utf8')).map(
    (script) => [`${file}: ${script.title}`, script] as const,
  ),
);

/** The sentences of each reply; a reprompt is named "help again". */
function repliesOf(language: string): Replies {
  const { replies }: Catalog = JSON.parse(readFileSync(join(DIST, `catalog/${language}.json`), 'utf8'));
  return new Map(
    Object.entries(replies).flatMap(([name, { say, reprompt }]) => [
      [name, say],
      [`${name} again`, reprompt === undefined ? [] : [reprompt]],
    ]),
  );
}

let home: Home;
// Machines that build at the same time are slow, and a start takes a model of every locale.
const PATIENCE_MS = 60_000;
beforeAll(async () => {
  home = await openHome(DIST, undefined, () => {});
}, PATIENCE_MS);
afterAll(() => home.close());

test.each(scripts)(
  '%s',
  async (_title, script) => {
    const difference = await runScript(script, {
      listener: (place) => home.listener(place),
      replies: repliesOf,
    });
    if (difference !== undefined) throw new Error(difference);
  },
  PATIENCE_MS,
);
