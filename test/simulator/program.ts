// Runs the simulator's commands as a person would, in a process of their own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Starts a program of the simulator, such as "talk". */
export function startProgram(name: string, args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'silent' };
  return spawn(process.execPath, [TSX, join(ROOT, `simulator/${name}.ts`), ...args], { cwd: ROOT, env });
}

/** Runs a program of the simulator to its end. */
export function runProgram(name: string, args: readonly string[], input = ''): Promise<Ended> {
  const child = startProgram(name, args);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
