// The embedded voice: Flite (CMU), compiled to WASI, in the worker's own memory. No network, no system package.
import { readFile } from 'node:fs/promises';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { readWav, type Speech } from './wav';

/**
 * The voice, and how fast it speaks. Flite's own pace is that of the news; this is about 140 words a minute, as
 * people read a meditation aloud.
 */
const VOICE = ['-voice', 'rms', '--setf', 'duration_stretch=1.35'];

let flite: Promise<(wasi: WASI) => number> | undefined;

/** Speaks one line, given in spelling that Flite reads well (lexicon.ts). `wasmFile` is Flite's own. */
export async function speakWithFlite(text: string, wasmFile: string): Promise<Speech> {
  flite ??= load(wasmFile);
  const run = await flite;
  const complaints: string[] = [];
  const complain = () => ConsoleStdout.lineBuffered((line) => complaints.push(line));
  const folder = new PreopenDirectory('/speech', new Map());
  const exitCode = run(
    new WASI(
      ['flite', ...VOICE, '-t', text, '-o', '/speech/line.wav'],
      [],
      [new OpenFile(new File([])), complain(), complain(), folder],
      { debug: false },
    ),
  );
  const file = folder.dir.contents.get('line.wav');
  if (exitCode !== 0 || !(file instanceof File))
    throw new Error(
      `The embedded voice could not say "${text}": ${complaints.join(' ') || `exit code ${exitCode}`}`,
    );
  return readWav(file.data);
}

/**
 * Gives a function that runs the program once. A fresh instance for each line would take longer than speaking it, as
 * the voice is 17 MB of memory to fill; so there is one, whose memory is put back to its first state before each run.
 */
async function load(wasmFile: string): Promise<(wasi: WASI) => number> {
  const program = await WebAssembly.compile(await readFile(wasmFile));
  let system = new WASI([], [], [], { debug: false }).wasiImport;
  const calls = Object.keys(system).map((name) => [
    name,
    (...values: unknown[]): unknown => system[name]?.(...values),
  ]);
  const instance = await WebAssembly.instantiate(program, {
    wasi_snapshot_preview1: Object.fromEntries(calls),
  });
  // The package's type for an instance names the two exports that it uses; every WASI command has them.
  const command = instance as Parameters<WASI['start']>[0];
  const first = new Uint8Array(command.exports.memory.buffer).slice();
  return (wasi) => {
    const memory = new Uint8Array(command.exports.memory.buffer);
    memory.set(first);
    memory.fill(0, first.length);
    system = wasi.wasiImport;
    return wasi.start(command);
  };
}
