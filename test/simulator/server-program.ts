// Starts the page's server as `npm start` does, in a process of its own, on a free port.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './program';

export type RunningPage = {
  /** Such as "http://127.0.0.1:43117". */
  readonly address: string;
  readonly folder: string;
  /** Ends it as ctrl-C does, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
};

/** Starts the server, and gives its address as it printed it. */
export function startPage(
  folder = mkdtempSync(join(tmpdir(), 'kind-moment-')),
  args: readonly string[] = [],
): Promise<RunningPage> {
  const child = startProgram('server', [
    '--port',
    '0',
    '--data',
    folder,
    '--timezone',
    'Europe/London',
    ...args,
  ]);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const address = /Kind Moment is at (http:\/\/[\d.:]+)\//.exec(out)?.[1];
      if (address) resolve({ address, folder, stop });
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${out}`)));
  });
}

/** Deletes what a page kept. */
export function forget({ folder }: RunningPage): void {
  rmSync(folder, { recursive: true, force: true });
}
