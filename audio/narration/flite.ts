// The embedded voice: Flite (CMU), compiled to WASI, in the worker's own memory. No network, no system package.
import { readFile } from 'node:fs/promises';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { readWav, type Speech } from './wav';

/** The voice, and how fast it speaks: Flite's own pace is that of the news; a little slower is unhurried. */
const VOICE = ['-voice', 'rms', '--setf', 'duration_stretch=1.15'];

let compiled: Promise<WebAssembly.Module> | undefined;

/** Speaks one line, given in spelling that Flite reads well (lexicon.ts). `wasmFile` is Flite's own. */
export async function speakWithFlite(text: string, wasmFile: string): Promise<Speech> {
  compiled ??= readFile(wasmFile).then((bytes) => WebAssembly.compile(bytes));
  const complaints: string[] = [];
  const complain = () => ConsoleStdout.lineBuffered((line) => complaints.push(line));
  const folder = new PreopenDirectory('/speech', new Map());
  const wasi = new WASI(
    ['flite', ...VOICE, '-t', text, '-o', '/speech/line.wav'],
    [],
    [new OpenFile(new File([])), complain(), complain(), folder],
    { debug: false },
  );
  const instance = await WebAssembly.instantiate(await compiled, { wasi_snapshot_preview1: wasi.wasiImport });
  // The package's type for an instance names the two exports that it uses; every WASI command has them.
  const exitCode = wasi.start(instance as Parameters<WASI['start']>[0]);
  const file = folder.dir.contents.get('line.wav');
  if (exitCode !== 0 || !(file instanceof File))
    throw new Error(
      `The embedded voice could not say "${text}": ${complaints.join(' ') || `exit code ${exitCode}`}`,
    );
  return readWav(file.data);
}
