// The real skill for tests: the real catalog, the real store on a table, Alexa's own APIs on loopback.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Skill } from 'ask-sdk-core';
import { newClient } from '../../lambda/listener/client';
import { createDynamodbStore } from '../../lambda/listener/dynamodb-store';
import type { Limits } from '../../lambda/listener/limits';
import type { ListenerStore } from '../../lambda/listener/store';
import { createSkill } from '../../lambda/skill';
import { createClock } from '../../simulator/clock';
import { type Services, startServices } from '../../simulator/services';
import { catalog } from './catalog';
import { itemsIn, type StoredItem, startTable, type TestTable, tableEnvironment } from './table';

/** A line of the skill's log. */
export type LogLine = { readonly what: string } & Readonly<Record<string, unknown>>;

export type TestSkill = {
  readonly skill: Skill;
  readonly store: ListenerStore;
  readonly services: Services;
  /** All that stands in the table for a household, read without the skill's own code. */
  readonly itemsOf: (household: string) => Promise<readonly StoredItem[]>;
  /** All that was logged so far. */
  readonly logged: LogLine[];
  readonly close: () => Promise<void>;
};

/** Where the pieces of a test are. */
export const AUDIO_BASE_URL = 'https://audio.kindmoment.test';

/** A busy machine is no fault of the skill's. */
const PATIENT: Limits = { attemptMs: 20_000, answerMs: 20_000, decorationMs: 20_000 };

/** Starts the skill with a table of its own. Close it when the tests are over. */
export async function startTestSkill(): Promise<TestSkill> {
  return startOn(await startTable());
}

/** Starts the skill where the table cannot be reached: nothing listens at its address. */
export async function startWithoutTable(): Promise<TestSkill> {
  const table = await startTable();
  await table.close();
  return startOn({ ...table, close: async () => {} });
}

/** Starts the skill on a table, which closes with it. It waits for that as long as `limits` say. */
export async function startOn(
  { endpoint, tableName, close }: TestTable,
  limits: Limits = PATIENT,
): Promise<TestSkill> {
  const client: DynamoDBClient = newClient(tableEnvironment(endpoint), limits);
  const services = await startServices(createClock(Date.UTC(2026, 10, 22)));
  const logged: LogLine[] = [];
  const log = (what: string, facts = {}) => void logged.push({ what, ...facts });
  const store = createDynamodbStore(client, tableName, log, limits);
  const skill = createSkill(
    { catalogs: { en: catalog }, store, audioBaseUrl: AUDIO_BASE_URL, log },
    undefined,
  );
  return {
    skill,
    store,
    services,
    itemsOf: (household) => itemsIn(client, tableName, household),
    logged,
    close: async () => {
      client.destroy();
      await services.close();
      await close();
    },
  };
}
