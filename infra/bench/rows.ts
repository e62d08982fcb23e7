// The rows of the bench: each runs both handlers, or ours alone, and says what it saw.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Outcome, Task } from './child';
import { median, quantile, type Row } from './figures';
import { type Kind, SEVEN } from './listener';
import { type BenchTable, FLOOR, OURS, runHandler } from './processes';
import type { Manners } from './table-process';

/** As a table in the same region answers. */
const LATENCY_MS = 5;
/** Time between requests: caches and compilers are as cold as they are in life. */
const GAP_MS = 25;
const ROUNDS = 5;

const WITHOUT_TABLE: readonly Kind[] = ['started', 'nearly', 'pause', 'resume', 'help'];
/** Kinds that ask the table, and the call that each waits for; a listener's first report of a day waits for one more. */
const WITH_TABLE = [
  ['launch', 'Query'],
  ['play', 'UpdateItem'],
  ['stopped', 'UpdateItem'],
] as const;
/** What a call may cost beside the table's own time. */
const OWN_MS = 3.5;

type Share = Task['share'];

/** Fresh processes: how long until the first request that needs memory is answered. */
export async function coldRows(table: BenchTable, share: Share): Promise<readonly Row[]> {
  await table.behave({ latencyMs: LATENCY_MS });
  const task = { kinds: ['launch'] as const, listeners: 1, gapMs: 0, ...(share && { share }) };
  const ours: Outcome[] = [];
  const floor: Outcome[] = [];
  const words: number[] = [];
  const play: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await runHandler(OURS, task, table.environment));
    floor.push(await runHandler(FLOOR, task, table.environment));
    const inWords = await runHandler(OURS, { ...task, kinds: ['words'] }, table.environment);
    words.push(inWords.ms.words?.[0] ?? 0);
    const playing = await runHandler(OURS, { ...task, kinds: ['play'] }, table.environment);
    play.push(playing.ms.play?.[0] ?? 0);
  }
  const first = (one: Outcome): number => one.ms.launch?.[0] ?? 0;
  const sum = (all: readonly Outcome[]): number => median(all.map((one) => one.initMs + first(one)));
  const peak = (all: readonly Outcome[]): number => median(all.map(({ peakMb }) => peakMb));
  return [
    {
      what: 'init and first request with memory',
      bar: '',
      figure: ms(sum(ours)),
      ratio: sum(ours) / sum(floor),
    },
    { what: 'of these, the first request', bar: '30 ms', figure: ms(median(ours.map(first))) },
    { what: 'first request, where it is a play', bar: '', figure: ms(median(play)) },
    { what: 'first request in free words', bar: '100 ms', figure: ms(median(words)) },
    {
      what: 'peak memory',
      bar: '1.6 x floor',
      figure: `${peak(ours).toFixed(0)} MB`,
      ratio: peak(ours) / peak(floor),
    },
  ];
}

/** Warm processes. */
export async function warmRows(table: BenchTable, share: Share): Promise<readonly Row[]> {
  await table.behave({ latencyMs: LATENCY_MS });
  const kinds: readonly Kind[] = [...SEVEN, 'help'];
  const task = { kinds, listeners: 40, gapMs: GAP_MS, ...(share && { share }) };
  const ours = await runHandler(OURS, task, table.environment);
  const { tookMs } = await table.behave({ latencyMs: LATENCY_MS });
  const floor = await runHandler(FLOOR, task, table.environment);
  const warm = (one: Outcome, kind: Kind): readonly number[] => one.ms[kind]?.slice(10) ?? [];
  const idle = WITHOUT_TABLE.map((kind): Row => {
    const own = median(warm(ours, kind));
    return {
      what: `${kind}, no call`,
      bar: '1.5 x floor',
      figure: ms(own),
      ratio: own / median(warm(floor, kind)),
    };
  });
  const asking = WITH_TABLE.map(([kind, operation]): Row => {
    const [p50, p99] = [median(warm(ours, kind)), quantile(warm(ours, kind), 0.99)];
    const tables = median(tookMs[operation] ?? []);
    return {
      what: `${kind}, with a call that the table takes ${ms(tables)} over`,
      bar: `${ms(tables + OWN_MS)}, p99 25 ms`,
      figure: `${ms(p50)}, p99 ${ms(p99)}`,
    };
  });
  return [...idle, ...asking];
}

/** What a request kind asks of the table. The call of init is not counted. */
export async function countRows(table: BenchTable): Promise<readonly Row[]> {
  const of = async (kinds: readonly Kind[]) => {
    await table.behave({ latencyMs: 0 });
    await runHandler(OURS, { kinds: [], listeners: 0, gapMs: 0 }, table.environment);
    const init = await table.behave({ latencyMs: 0 });
    await runHandler(OURS, { kinds, listeners: 10, gapMs: 0 }, table.environment);
    const counts = await table.behave({ latencyMs: 0 });
    return {
      calls: (counts.calls - init.calls) / 10,
      connections: counts.connections - init.connections,
      bytes: Math.round((counts.bytesIn + counts.bytesOut - init.bytesIn - init.bytesOut) / 10),
      units: `${(counts.readUnits - init.readUnits) / 10} read, ${counts.writeUnits / 10} written`,
    };
  };
  const rows: Row[] = [];
  for (const [what, kinds, bar] of [
    ['the seven requests of an evening', SEVEN, '3 calls, no new connection'],
    ['launch', ['launch'], ''],
    ['play', ['play'], ''],
    ['tip', ['tip'], ''],
    ['despair', ['despair'], 'no call'],
  ] as const) {
    const { calls, connections, bytes, units } = await of(kinds);
    const figure = `${calls} calls, ${connections} new connections, ${bytes} bytes, units: ${units}`;
    rows.push({ what: `table: ${what}`, bar, figure });
  }
  return rows;
}

/** The table in trouble: everybody is answered, and how long the worst waited. */
export async function faultRows(table: BenchTable): Promise<readonly Row[]> {
  const faults: readonly (readonly [string, Manners])[] = [
    ['every call hangs', { latencyMs: 0, fault: 'hang' }],
    ['every connection breaks', { latencyMs: 0, fault: 'reset' }],
    ['every call fails', { latencyMs: 0, fault: 'error' }],
    ['a third is throttled', { latencyMs: 0, fault: 'throttled', share: 0.3 }],
  ];
  const rows: Row[] = [];
  for (const [what, manners] of faults) {
    await table.behave(manners);
    const kinds: readonly Kind[] = ['play', 'pause', 'resume', 'nearly', 'tip', 'despair'];
    const { ms: times, unanswered } = await runHandler(
      OURS,
      { kinds, listeners: 4, gapMs: 0 },
      table.environment,
    );
    const worst = Math.max(...Object.values(times).flat());
    rows.push({ what, bar: 'all answered in 2 s', figure: `${unanswered} unanswered, worst ${ms(worst)}` });
  }
  return rows;
}

/** What is loaded. */
export function sizeRows(): readonly Row[] {
  const bundle = readFileSync(OURS);
  const packed = gzipSync(bundle).length;
  return [
    { what: 'bundle', bar: '750 KB', figure: `${(bundle.length / 1000).toFixed(0)} KB` },
    { what: 'bundle, gzip', bar: '220 KB', figure: `${(packed / 1000).toFixed(0)} KB` },
  ];
}

const ms = (value: number): string => `${value.toFixed(value < 1 ? 2 : 1)} ms`;
