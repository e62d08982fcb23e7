// How cost grows with what is remembered, with the library, and with the length of a night.
import { randomUUID } from 'node:crypto';
import type { Catalog } from '../../lambda/catalog/catalog';
import { soundPlan } from '../../lambda/catalog/plan-for';
import { changesOfPlay } from '../../lambda/listener/changes';
import { newClient } from '../../lambda/listener/client';
import { createDynamodbStore } from '../../lambda/listener/dynamodb-store';
import { newPlayId } from '../../lambda/listener/play-id';
import { pieceCount } from '../../lambda/playback/plan';
import { beginning, nextPosition } from '../../lambda/playback/position';
import { toToken } from '../../lambda/playback/token';
import { nearest } from '../../lambda/understanding/nearest';
import { median, type Row } from './figures';
import type { BenchTable } from './processes';

const NOW_MS = Date.UTC(2026, 0, 1, 22);
const MINUTE_MS = 60_000;
const REPEATS = 60;

/** Rows of growth. Ratios are to the smallest of each kind. */
export async function growthRows(table: BenchTable): Promise<readonly Row[]> {
  return [...(await byPlays(table)), ...byLibrary(), ...byNight()];
}

async function byPlays(table: BenchTable): Promise<readonly Row[]> {
  await table.behave({ latencyMs: 0 });
  const client = newClient(table.environment, { attemptMs: 2000, answerMs: 5000, decorationMs: 5000 });
  const store = createDynamodbStore(client, table.environment.TABLE_NAME ?? '', () => {});
  const measured: (readonly [string, number])[] = [];
  for (const plays of [1, 30, 3000]) {
    const listener = { household: randomUUID() };
    const play = async (index: number): Promise<void> => {
      const nowMs = NOW_MS + index * MINUTE_MS;
      const { position } = beginning(soundPlan('rain', 3600), newPlayId(nowMs));
      await store.remember(listener, changesOfPlay(position), nowMs);
      await store.recordHeard(listener, { position, offsetMs: MINUTE_MS, finished: false }, nowMs);
    };
    for (let index = 0; index < plays; index += 1) await play(index);
    const times: number[] = [];
    for (let index = 0; index < REPEATS; index += 1) times.push(await timed(() => play(plays + index)));
    measured.push([`a play begun and ended, after ${plays} plays`, median(times)]);
  }
  client.destroy();
  return compared(measured, 'flat');
}

function byLibrary(): readonly Row[] {
  const measured = [33, 330, 3300].map((items) => {
    const sounds: Catalog['sounds'] = Object.fromEntries(
      Array.from({ length: items }, (_, index) => [
        `sound-${index}`,
        { names: [`sound of the ${index}th kind`], family: 'water', forSleep: true },
      ]),
    );
    const json = JSON.stringify(sounds);
    const load = medianOf(() => JSON.parse(json));
    const hear = medianOf(() => nearest('sound of the seventh kind', sounds));
    return { items, load, hear };
  });
  return [
    ...compared(
      measured.map(({ items, load }) => [`library of ${items}: load`, load] as const),
      'linear',
    ),
    ...compared(
      measured.map(
        ({ items, hear }) => [`library of ${items}: name the nearest to a misheard one`, hear] as const,
      ),
      'linear',
    ),
  ];
}

function byNight(): readonly Row[] {
  const measured = [1, 4, 8, 12].map((hours) => {
    const plan = soundPlan('rain', hours * 3600);
    const { position } = beginning(plan, newPlayId(NOW_MS));
    const takes = medianOf(() => toToken(nextPosition(position) ?? position));
    return [`night of ${hours} hours, ${pieceCount(plan)} pieces: what follows`, takes] as const;
  });
  return compared(measured, 'flat');
}

function compared(measured: readonly (readonly [string, number])[], bar: string): readonly Row[] {
  const least = measured[0]?.[1] ?? 1;
  return measured.map(([what, takes]) => ({
    what,
    bar,
    figure: `${takes.toFixed(takes < 1 ? 4 : 2)} ms, ${(takes / least).toFixed(1)} x the first`,
  }));
}

function medianOf(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const begin = performance.now();
    for (let times = 0; times < 10; times += 1) work();
    return (performance.now() - begin) / 10;
  });
  return median(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
