// What a launch and a listener's totals ask of the table after a year of plays, each stopped and gone on with.
import { randomUUID } from 'node:crypto';
import { soundPlan } from '../../lambda/catalog/plan-for';
import { changesOfPlay } from '../../lambda/listener/changes';
import { newClient } from '../../lambda/listener/client';
import { createDynamodbStore } from '../../lambda/listener/dynamodb-store';
import { newPlayId } from '../../lambda/listener/play-id';
import { beginning, carryOn } from '../../lambda/playback/position';
import type { Row } from './figures';
import type { BenchTable } from './processes';

const YEAR_BEGINS_MS = Date.UTC(2026, 0, 1, 12);
const DAYS = 365;
const DAY_MS = 24 * 3600 * 1000;
const HALF_HOUR_MS = 1800 * 1000;
const PLAYS_A_DAY = [1, 3, 8, 20] as const;

/** Rows of a year, by plays a day. */
export async function yearRows(table: BenchTable): Promise<readonly Row[]> {
  const client = newClient(table.environment, { attemptMs: 2000, answerMs: 5000, decorationMs: 5000 });
  const store = createDynamodbStore(client, table.environment.TABLE_NAME ?? '', () => {});
  const rows: Row[] = [];
  for (const playsADay of PLAYS_A_DAY) {
    const listener = { household: `amzn1.ask.account.${randomUUID().repeat(5)}` };
    let nowMs = YEAR_BEGINS_MS;
    for (let day = 0; day < DAYS; day += 1) {
      for (let play = 0; play < playsADay; play += 1) {
        nowMs = YEAR_BEGINS_MS + day * DAY_MS + play * HALF_HOUR_MS;
        const { position } = beginning(soundPlan('rain', 1800), newPlayId(nowMs));
        const resumed = carryOn(position, position.plan, 600_000).position;
        await store.remember(listener, changesOfPlay(position), nowMs);
        await store.recordHeard(listener, { position, offsetMs: 600_000, finished: false }, nowMs);
        await store.recordHeard(listener, { position: resumed, offsetMs: 0, finished: true }, nowMs);
      }
      if (day % 7 === 6) await store.readHistory(listener, nowMs);
    }
    const launch = await asked(table, () => store.readRecent(listener, nowMs));
    const totals = await asked(table, () => store.readHistory(listener, nowMs));
    const after = `after a year of ${playsADay} plays a day`;
    rows.push({ what: `table: launch, ${after}`, bar: '1 call, 0.5 units', figure: launch });
    rows.push({ what: `table: totals, ${after}`, bar: '', figure: totals });
  }
  client.destroy();
  return rows;
}

async function asked(table: BenchTable, request: () => Promise<unknown>): Promise<string> {
  await table.behave({ latencyMs: 0 });
  await request();
  const { calls, bytesOut, readUnits } = await table.behave({ latencyMs: 0 });
  return `${calls} calls, ${bytesOut} bytes of answers, units: ${readUnits} read`;
}
