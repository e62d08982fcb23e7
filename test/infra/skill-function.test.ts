import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { openTable, type Table } from '../../simulator/table';
import { envelope, intent, SECRETS, SKILL_ID } from './lambda/envelope';
import { type Runtime, startFunction } from './lambda/runtime';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'dist/lambda');
const AUDIO_BASE_URL = 'https://d111111abcdef8.cloudfront.net/0123456789ab';

let table: Table;
let runtime: Runtime;

beforeAll(async () => {
  table = await openTable();
  runtime = await startFunction(FOLDER, environmentFor(table.endpoint));
});

afterAll(async () => {
  await runtime.close();
  await table.close();
});

function environmentFor(endpoint: string): Record<string, string> {
  return { TABLE_NAME: 'kind-moment', AUDIO_BASE_URL, SKILL_ID, AWS_ENDPOINT_URL_DYNAMODB: endpoint };
}

async function reply(to: Runtime, event: object): Promise<ResponseEnvelope['response']> {
  const outcome = await to.invoke(event);
  if (!outcome.ok) throw new Error(`${outcome.errorType}: ${outcome.errorMessage}`);
  return (JSON.parse(outcome.body.toString()) as ResponseEnvelope).response;
}

const rain = intent('PlaySoundIntent', {
  sound: { value: 'rain', id: 'rain' },
  duration: { value: 'PT30M' },
});

test('the bundle runs as it stands in Lambda: rain for thirty minutes plays from the CDN', async () => {
  const { directives = [], shouldEndSession } = await reply(runtime, rain);
  expect(directives).toMatchObject([
    { type: 'AudioPlayer.Play', audioItem: { stream: { url: `${AUDIO_BASE_URL}/sounds/rain/1800s.mp3` } } },
  ]);
  expect(shouldEndSession).toBe(true);
  expect((await table.items()).length).toBeGreaterThan(0);
});

test('a routine starts what it was told to, at once, and is told that it was done', async () => {
  const task = { name: `${SKILL_ID}.PlaySound`, version: '1', input: { sound: 'ocean', minutes: 45 } };
  const { directives } = await reply(runtime, envelope({ type: 'LaunchRequest', task }, true));
  expect(directives).toMatchObject([
    { type: 'AudioPlayer.Play', audioItem: { stream: { url: `${AUDIO_BASE_URL}/sounds/ocean/2700s.mp3` } } },
    { type: 'Tasks.CompleteTask' },
  ]);
});

test('a request for another skill is refused', async () => {
  const outcome = await runtime.invoke(envelope({ type: 'LaunchRequest' }, true, 'amzn1.ask.skill.another'));
  expect(outcome).toMatchObject({ ok: false });
});

test('a missing variable is one clear line that names it', async () => {
  const { SKILL_ID: _, ...rest } = environmentFor(table.endpoint);
  const broken = await startFunction(FOLDER, rest);
  expect(await broken.ended).toBe(1);
  expect(broken.printed()).toContain('The environment variable SKILL_ID is missing');
  await broken.close();
});

test('with the table away, rain still plays', async () => {
  // Port 9 is "discard": nobody listens there.
  const alone = await startFunction(FOLDER, environmentFor('http://127.0.0.1:9'));
  const { directives = [] } = await reply(alone, rain);
  expect(directives.map(({ type }) => type)).toEqual(['AudioPlayer.Play']);
  await alone.close();
});

test('no id, token or word of a listener is ever printed, whatever is asked', async () => {
  await askEverything(runtime);
}, 120_000);

test('nor is one where the table is away, and much goes wrong', async () => {
  const alone = await startFunction(FOLDER, environmentFor('http://127.0.0.1:9'));
  await askEverything(alone);
  expect(alone.printed()).toContain('"what"');
  await alone.close();
}, 120_000);

async function askEverything(of: Runtime): Promise<void> {
  for (const event of everyRequest()) await of.invoke(event);
  for (const secret of [...Object.values(SECRETS), 'heartbroken', 'SECRETREQUEST'])
    expect(of.printed()).not.toContain(secret);
}

/** Every intent of the model with its slots filled, and every event that the skill answers. */
function everyRequest(): object[] {
  const model = JSON.parse(
    readFileSync(join(ROOT, 'dist/skill-package/interactionModels/custom/en-US.json'), 'utf8'),
  ).interactionModel.languageModel as { intents: { name: string; slots?: { name: string }[] }[] };
  const intents = model.intents.map(({ name, slots = [] }) =>
    intent(name, Object.fromEntries(slots.map((slot) => [slot.name, { value: SECRETS.words, id: 'rain' }]))),
  );
  const routes = readFileSync(join(ROOT, 'lambda/routes.ts'), 'utf8');
  const types = [...routes.matchAll(/'((?:AudioPlayer|PlaybackController|System|AlexaSkillEvent)\.\w+)'/g)];
  const events = types.map(([, type = '']) =>
    envelope({ type, token: SECRETS.token, offsetInMilliseconds: 0 }),
  );
  const failed = {
    type: 'AudioPlayer.PlaybackFailed',
    token: SECRETS.token,
    error: { type: 'MEDIA_ERROR_UNKNOWN', message: SECRETS.words },
  };
  const error = { type: 'INVALID_RESPONSE', message: `${SECRETS.words} ${SECRETS.user}` };
  const told = { payload: { status: SECRETS.words }, token: SECRETS.token, status: { code: '200' } };
  expect(intents.length).toBeGreaterThan(50);
  expect(events.length).toBeGreaterThan(8);
  return [
    ...intents,
    ...events,
    envelope(failed),
    envelope({ type: 'LaunchRequest' }, true),
    envelope({ type: 'System.ExceptionEncountered', error, cause: { requestId: 'SECRETREQUEST' } }),
    envelope({ type: 'SessionEndedRequest', reason: 'ERROR', error }, true),
    envelope({ type: 'Connections.Response', name: 'AskFor', ...told }, true),
    envelope({ type: 'LaunchRequest', task: { name: SECRETS.token, input: { sound: SECRETS.words } } }, true),
    envelope({ type: 'Unknown.Thing' }),
    // A request that no Alexa sends: our own code fails, and must not say over what.
    envelope({ type: 'IntentRequest', intent: { name: SECRETS.token, slots: SECRETS.words } }, true),
  ];
}
