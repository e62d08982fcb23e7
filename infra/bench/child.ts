// Runs in a process of its own: loads a handler as Lambda does, sends it requests, and prints what each cost.
// The modules that Lambda's runtime has loaded before the skill are loaded before it here, too.
import 'node:http';
import 'node:https';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { type Kind, newListener } from './listener';

export type Task = {
  /** URL of the bundle. */
  readonly handler: string;
  /** Requests of one listener, in order. */
  readonly kinds: readonly Kind[];
  /** How many listeners come, one after another. */
  readonly listeners: number;
  /** Idle time before each request, as there is between real ones. */
  readonly gapMs: number;
  /** A folder of control groups: after loading, the process goes on with this share of a core. */
  readonly share?: { readonly folder: string; readonly quotaUs: number; readonly periodUs: number };
};

export type Outcome = {
  readonly initMs: number;
  /** For each kind, the milliseconds of each request, in order. */
  readonly ms: Readonly<Partial<Record<Kind, readonly number[]>>>;
  /** Requests that were not answered: an error, or speech that apologises. */
  readonly unanswered: number;
  readonly peakMb: number;
};

type Handler = (event: RequestEnvelope, context: unknown) => Promise<ResponseEnvelope>;

async function run({ handler: url, kinds, listeners, gapMs, share }: Task): Promise<Outcome> {
  const begin = performance.now();
  const { handler } = (await import(url)) as { readonly handler: Handler };
  const initMs = performance.now() - begin;
  if (share) {
    writeFileSync(`${share.folder}/cpu.cfs_period_us`, String(share.periodUs));
    writeFileSync(`${share.folder}/cpu.cfs_quota_us`, String(share.quotaUs));
    writeFileSync(`${share.folder}/cgroup.procs`, String(process.pid));
  }
  const ms: Partial<Record<Kind, number[]>> = {};
  let unanswered = 0;
  for (let number = 0; number < listeners; number += 1) {
    const listener = newListener(number);
    for (const kind of kinds) {
      if (gapMs > 0) await pause(gapMs);
      const event = JSON.stringify(listener.request(kind));
      const start = performance.now();
      const reply = await handler(JSON.parse(event), {}).catch(() => undefined);
      const json = JSON.stringify(reply ?? {});
      ms[kind] = [...(ms[kind] ?? []), performance.now() - start];
      if (reply) listener.heard(reply);
      if (!reply || (kind !== 'started' && kind !== 'stopped' && json.length < 60)) unanswered += 1;
    }
  }
  return { initMs, ms, unanswered, peakMb: process.resourceUsage().maxRSS / 1024 };
}

const outcome = await run(JSON.parse(process.argv[2] ?? '{}'));
process.stderr.write(`\n${JSON.stringify(outcome)}\n`, () => process.exit(0));
