// npm run night -- --seeds 1000: lives through so many made-up nights with the built skill, and says what was heard
// that should not be. npm run night -- --seed 17: one of them, with all that happened.
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSkill } from './built-skill';
import { createClock } from './clock';
import type { Said } from './device/log';
import { AUDIO_BASE_URL } from './echo';
import { planNight, readSayings } from './night/plan';
import { addNight, newTally, nightLines, reportLines } from './night/report';
import { liveNight, type NightStage } from './night/run';
import { startServices } from './services';
import { LOCAL_AWS, openTable } from './table';
import { createEar } from './understand/ear';
import { saidOf } from './understand/said';
import { understand } from './understand/understand';

const SKILL_ID = 'amzn1.ask.skill.night';
const ROOT = process.cwd();
const MODEL = 'dist/skill-package/interactionModels/custom/en-GB.json';
const USUAL_SEEDS = 100;

/** What was asked for; ends the process with one line where that makes no sense. */
function readWish(): { readonly seeds: readonly number[]; readonly inFull: boolean } {
  try {
    const { values } = parseArgs({ options: { seeds: { type: 'string' }, seed: { type: 'string' } } });
    const wished = values.seed ?? values.seeds ?? String(USUAL_SEEDS);
    if (!/^[1-9]\d{0,6}$/.test(wished))
      throw new Error(`"${wished}" is not a whole number from 1 to 9999999.`);
    const number = Number(wished);
    if (values.seed !== undefined) return { seeds: [number], inFull: true };
    return { seeds: Array.from({ length: number }, (_, index) => index + 1), inFull: false };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(2);
  }
}

/** Counts the requests that reach the table, from whatever thread they come. */
function countTableCalls(endpoint: string): () => number {
  let calls = 0;
  subscribe('http.server.request.start', (message) => {
    const address = (message as { server: Server }).server.address();
    if (address && typeof address === 'object' && endpoint.endsWith(`:${address.port}`)) calls += 1;
  });
  return () => calls;
}

/** Sentences come again and again: each is understood once. */
function hearer(): (sentence: string) => Said {
  const ear = createEar(JSON.parse(readFileSync(path.join(ROOT, MODEL), 'utf8')));
  const known = new Map<string, Said>();
  return (sentence) => {
    const said = known.get(sentence) ?? saidOf(understand(sentence, ear, '2026-11-22'), ear, SKILL_ID);
    known.set(sentence, said);
    return said;
  };
}

async function main(): Promise<void> {
  const { seeds, inFull } = readWish();
  const sayings = readSayings(ROOT);
  const services = await startServices(createClock(0));
  const table = await openTable();
  const tableCalls = countTableCalls(table.endpoint);
  const skill = await startSkill({
    distFolder: path.join(ROOT, 'dist'),
    environment: {
      ...LOCAL_AWS,
      TABLE_NAME: table.name,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AUDIO_BASE_URL,
      SKILL_ID,
    },
    onLine: (line) => {
      if (inFull) process.stdout.write(`skill: ${line}\n`);
    },
  });
  const stage: NightStage = { invoke: skill.invoke, services, skillId: SKILL_ID, hear: hearer() };
  const tally = newTally();
  const startMs = performance.now();
  for (const seed of seeds) {
    const night = await liveNight(planNight(seed, sayings), stage);
    addNight(tally, night);
    if (inFull) process.stdout.write(`${nightLines(night).join('\n')}\n\n`);
  }
  const tookMs = performance.now() - startMs;
  process.stdout.write(`${reportLines(tally, tableCalls(), tookMs).join('\n')}\n`);
  process.exitCode = tally.failedSeeds.length > 0 ? 1 : 0;
  await skill.close();
  await table.close();
  await services.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
