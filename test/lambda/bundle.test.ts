// The skill as it is uploaded: one file, in a process of its own, with the environment that Lambda gives.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { makeEnvelope } from '../../simulator/device/envelope';
import { ROOT } from '../support/catalog';
import { startTable, type TestTable, tableEnvironment } from '../support/table';

const FILE = join(ROOT, 'dist/lambda/index.mjs');
const SKILL_ID = 'amzn1.ask.skill.1';

/** Loads the handler as Lambda does, gives it the requests on its input one by one, and prints the replies. */
const RUNTIME = `
const { handler } = await import(${JSON.stringify(pathToFileURL(FILE).href)});
const answers = [];
for (const event of JSON.parse(process.env.EVENTS)) {
  answers.push(await handler(event, {}).then((reply) => ({ reply }), (error) => ({ error: error.message })));
}
process.stderr.write(JSON.stringify({ parameters: handler.length, answers }));
process.exit(0);
`;

type Outcome = {
  readonly parameters: number;
  readonly answers: readonly { readonly reply?: ResponseEnvelope; readonly error?: string }[];
};
type Run = { readonly code: number | null; readonly log: string; readonly errors: string };

let table: TestTable;
let environment: Record<string, string | undefined>;
beforeAll(async () => {
  table = await startTable();
  environment = {
    ...tableEnvironment(table.endpoint),
    AWS_LAMBDA_FUNCTION_NAME: 'kind-moment',
    TABLE_NAME: table.tableName,
    AUDIO_BASE_URL: 'https://audio.kindmoment.test/',
    SKILL_ID,
  };
});
afterAll(() => table.close());

function run(
  events: readonly RequestEnvelope[],
  changes: Record<string, string | undefined> = {},
): Promise<Run> {
  const given = {
    ...environment,
    ...changes,
    EVENTS: JSON.stringify(events),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', RUNTIME], {
    env: env as NodeJS.ProcessEnv,
  });
  const out = { log: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.log += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.errors += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...out })));
}

const answersOf = ({ errors }: Run): Outcome => JSON.parse(errors);

function rain(skillId = SKILL_ID): RequestEnvelope {
  const identity = {
    skillId,
    userId: 'amzn1.ask.account.bundle',
    deviceId: 'amzn1.ask.device.bundle',
    interfaces: ['AudioPlayer'],
    apiEndpoint: '',
    apiAccessToken: '',
  } as const;
  const values = [{ value: { id: 'rain', name: 'rain' } }];
  const resolutions = {
    resolutionsPerAuthority: [{ authority: 'x', status: { code: 'ER_SUCCESS_MATCH' }, values }],
  };
  const slots = {
    sound: { name: 'sound', value: 'rain', confirmationStatus: 'NONE', resolutions },
    duration: { name: 'duration', value: 'PT30M', confirmationStatus: 'NONE' },
  };
  const intent = { name: 'PlaySoundIntent', confirmationStatus: 'NONE', slots };
  const request = {
    type: 'IntentRequest',
    requestId: 'r',
    timestamp: '2026-11-22T22:30:00Z',
    locale: 'en-US',
    intent,
  };
  const session = { sessionId: 's', isNew: true, attributes: {} };
  return makeEnvelope(identity, request as never, { player: { playerActivity: 'IDLE' } }, session);
}

const URL = 'https://audio.kindmoment.test/sounds/rain/1800s.mp3';
const urlIn = (reply?: ResponseEnvelope) => {
  const [directive] = reply?.response.directives ?? [];
  return directive?.type === 'AudioPlayer.Play' ? directive.audioItem?.stream?.url : undefined;
};

describe('the built skill', () => {
  it('is built: run "npm run build" where it is not', () => {
    expect(existsSync(FILE)).toBe(true);
  });

  it('answers, with a handler of two parameters, and refuses requests for another skill', async () => {
    const { parameters, answers } = answersOf(await run([rain(), rain('amzn1.ask.skill.another'), rain()]));
    expect(parameters).toBe(2);
    expect([urlIn(answers[0]?.reply), urlIn(answers[2]?.reply)]).toEqual([URL, URL]);
    expect(answers[1]).toEqual({ error: expect.stringMatching(/verification failed/) });
  });

  it('starts and plays while the table is away, and its log says so in one JSON object a line', async () => {
    const result = await run([rain()], { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' });
    expect(urlIn(answersOf(result).answers[0]?.reply)).toBe(URL);
    const lines = result.log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ what }) => what)).toContain('memory failed');
    expect(result.log).not.toContain('amzn1.');
  });

  it.each(['TABLE_NAME', 'AUDIO_BASE_URL', 'SKILL_ID'])(
    'does not start without %s, and one clear line names it',
    async (name) => {
      const { code, errors } = await run([], { [name]: undefined });
      expect(code).not.toBe(0);
      const lines = errors
        .split('\n')
        .filter((line) => line.includes(`The environment variable ${name} is missing`));
      expect(lines).toHaveLength(1);
    },
  );

  it('needs no skill id outside Lambda', async () => {
    const elsewhere = { AWS_LAMBDA_FUNCTION_NAME: undefined, SKILL_ID: undefined };
    expect(urlIn(answersOf(await run([rain('amzn1.ask.skill.any')], elsewhere)).answers[0]?.reply)).toBe(URL);
  });
});
