// The entry that Lambda loads. All that a request needs is made ready here: while a function starts it has a full
// core, and in its first request only a share of one. With the table away the skill starts, and sounds, all the same.
import english from 'catalog:en';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readEnvironment } from './environment';
import { newClient, unsent, warm } from './listener/client';
import { createDynamodbStore } from './listener/dynamodb-store';
import { consoleLog, silentLog } from './log';
import { rehearse } from './rehearse';
import { createSkill } from './skill';
import { sweep } from './sweep';

const { tableName, audioBaseUrl, skillId } = readEnvironment(process.env);
const catalogs = { en: english };
const client = newClient(process.env);
await warm(client, tableName, consoleLog);
const nowhere = createDynamodbStore(unsent(client), tableName, silentLog);
await rehearse({ catalogs, store: nowhere, audioBaseUrl, log: silentLog }, english);
const store = createDynamodbStore(client, tableName, consoleLog);
const skill = createSkill({ catalogs, store, audioBaseUrl, log: consoleLog }, skillId);
sweep();

/** Answers one request. Two parameters: Lambda's newer Node runtimes refuse a handler that takes a callback. */
export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
