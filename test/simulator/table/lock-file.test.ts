import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockedError, lockFolder } from '../../../simulator/table/lock-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kind-moment-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The lock of a data folder', () => {
  test('is taken, and let go without a trace', () => {
    const release = lockFolder(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    release();
    expect(readdirSync(folder)).toHaveLength(0);
  });

  test('is refused while another process that lives has it, in a line that names the process', () => {
    writeFileSync(join(folder, 'in-use-by'), '1');
    expect(() => lockFolder(folder)).toThrow(LockedError);
    expect(() => lockFolder(folder)).toThrow('in use by process 1');
  });

  test('is taken over from a process that died', () => {
    writeFileSync(join(folder, 'in-use-by'), '99999999');
    lockFolder(folder)();
    expect(readdirSync(folder)).toHaveLength(0);
  });
});
