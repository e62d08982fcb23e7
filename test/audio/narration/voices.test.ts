import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from '../../../audio/encode/encoder';
import { createPollyVoice } from '../../../audio/narration/polly';
import { createRecordingsVoice } from '../../../audio/narration/recordings';
import { voiceOf } from '../../../audio/narration/voice';
import { voicesReport } from '../../../audio/narration/voices-report';
import { realLibrary } from '../origin-support';

const line = { session: 'sos', id: 'here-1', text: 'Press both feet into the floor.' };

describe('a folder of recordings', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kind-moment-recordings-'));
    await mkdir(join(folder, 'en', 'sos'), { recursive: true });
    await writeFile(join(folder, 'en', 'sos', 'here-1.wav'), 'a recording');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('wins over every other voice, line by line', async () => {
    const voice = await voiceOf({ RECORDINGS_FOLDER: folder });
    expect(await voice.speak(line, 'en')).toMatchObject({ form: 'wav' });
    expect(await voice.speak({ ...line, id: 'close-1' }, 'en')).toMatchObject({ form: 'text' });
  });

  it('is missed in the list no more', async () => {
    const library = await realLibrary();
    const recordings = await createRecordingsVoice(folder);
    const all = [...voicesReport(library, undefined, 'en')];
    const rest = [...voicesReport(library, recordings, 'en')];
    expect(all.length - rest.length).toBe(1);
    expect(all).toContainEqual(expect.stringMatching(/^ {2}here-1 {2}Press/));
    expect(all.at(-1)).toMatch(
      /^Amazon Polly \(neural, \w+\): \d+ characters, about \d+\.\d\d US dollars, once\.$/,
    );
  });

  it('is refused where it does not exist', async () => {
    await expect(voiceOf({ RECORDINGS_FOLDER: join(folder, 'nowhere') })).rejects.toThrow(
      /no folder of recordings/,
    );
  });
});

describe('Amazon Polly as a voice', () => {
  // A service on loopback that speaks HTTP/2, as Polly does.
  const answers: Array<{ status: number; body: Uint8Array }> = [];
  const asked: string[] = [];
  const environment = { ...process.env };
  const sessions: ServerHttp2Session[] = [];
  let server: Http2Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        asked.push(Buffer.concat(chunks).toString());
        const { status, body } = answers.shift() ?? { status: 500, body: new Uint8Array() };
        const type = status === 200 ? 'audio/mpeg' : 'application/json';
        response
          .writeHead(status, { 'Content-Type': type, 'x-amzn-errortype': 'ThrottlingException' })
          .end(body);
      });
    });
    server.on('session', (session) => sessions.push(session));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env.AWS_ENDPOINT_URL_POLLY = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.AWS_REGION = 'us-east-1';
    process.env.AWS_EC2_METADATA_DISABLED = 'true';
    process.env.AWS_SHARED_CREDENTIALS_FILE = '/nowhere';
    process.env.AWS_CONFIG_FILE = '/nowhere';
  });
  beforeEach(() => {
    process.env.AWS_ACCESS_KEY_ID = 'an-id';
    process.env.AWS_SECRET_ACCESS_KEY = 'a-secret';
  });
  afterAll(() => {
    process.env = environment;
    for (const session of sessions) session.destroy();
    server.close();
  });

  it('tries again when it is throttled, and gives the MP3', async () => {
    const frames: Uint8Array[] = [];
    for await (const chunk of encode(20, (count) => new Float32Array(count))) frames.push(chunk);
    const mp3 = new Uint8Array(Buffer.concat(frames));
    answers.push({ status: 429, body: new TextEncoder().encode('{}') }, { status: 200, body: mp3 });
    expect(await createPollyVoice().speak(line, 'en')).toEqual({ form: 'mp3', bytes: mp3 });
    expect(asked).toHaveLength(2);
    expect(JSON.parse(asked[1] ?? '')).toMatchObject({
      TextType: 'ssml',
      Text: `<speak><prosody rate="85%">${line.text}</prosody></speak>`,
      OutputFormat: 'mp3',
      SampleRate: '24000',
    });
  });

  it('says in one line that a key is missing', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    delete process.env.AWS_SECRET_ACCESS_KEY;
    await expect(createPollyVoice().speak(line, 'en')).rejects.toThrow(
      /^Amazon Polly needs AWS credentials: .+$/,
    );
  });

  it('does not say what polly.json has no voice for', () => {
    expect(createPollyVoice().identify(line, 'xx')).toBeUndefined();
  });
});

describe('choosing a voice', () => {
  it('refuses one that there is not', async () => {
    await expect(voiceOf({ VOICE: 'robot' })).rejects.toThrow(
      'VOICE must be "embedded" or "polly", not "robot"',
    );
  });
});
