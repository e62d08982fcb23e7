// The share of a core that Lambda gives a function of 256 MB, by a control group. It takes root and Linux.
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import type { Task } from './child';

const FOLDERS = '/sys/fs/cgroup/cpu';
const PERIOD_US = 20_000;
/** Lambda gives one whole core at so many megabytes. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const MB_PER_CORE = 1769;

/** The share of a function of 256 MB, and how to let it go; undefined where this machine cannot give it. */
export function takeShare():
  | { readonly share: NonNullable<Task['share']>; readonly close: () => void }
  | undefined {
  if (process.getuid?.() !== 0 || !existsSync(`${FOLDERS}/cpu.cfs_quota_us`)) return undefined;
  const folder = `${FOLDERS}/kind-moment-bench-${process.pid}`;
  try {
    mkdirSync(folder);
  } catch {
    return undefined;
  }
  const share = { folder, periodUs: PERIOD_US, quotaUs: Math.round((PERIOD_US * 256) / MB_PER_CORE) };
  return { share, close: () => rmdirSync(folder) };
}
