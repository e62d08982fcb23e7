// What was said and done in the terminal, kept so that it can be saved as a conversation script: see scripts.ts.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Device } from '../device';
import type { Happening } from '../device/log';
import type { Listener } from '../echo';
import { type Recorded, writeScript } from '../scripts/write';

export type Recording = {
  /** Notes a step as a script writes it, such as "U: stop" or "> 20m", and gives back what happened. */
  readonly note: (line: string, happenings: readonly Happening[], device: Device) => readonly Happening[];
  /** Writes the script of all steps so far, and gives a line that says where; undefined for a name that is none. */
  readonly save: (name: string) => string | undefined;
};

/** A recording that begins now, and is saved in a folder of scripts. */
export function createRecording({ place }: Pick<Listener, 'place'>, folder: string): Recording {
  const steps: Recorded[] = [];
  return {
    note: (line, happenings, device) => {
      steps.push({ line, happenings, held: device.view().listening });
      return happenings;
    },
    save: (name) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return undefined;
      const file = join(folder, `${name}.txt`);
      if (existsSync(file)) return `There is a ${file} already: choose another name.`;
      mkdirSync(folder, { recursive: true });
      const title = name.replaceAll('-', ' ');
      const { nowMs: startMs, timezone, locale } = place;
      writeFileSync(file, writeScript(title, { startMs, timezone, locale }, steps));
      return `Saved ${steps.length} steps as ${file}.`;
    },
  };
}
