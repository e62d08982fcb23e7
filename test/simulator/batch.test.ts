import { runProgram } from './program';

jest.setTimeout(120_000);

type Answer = {
  readonly said: string;
  readonly request: {
    readonly type: string;
    readonly intent: string | null;
    readonly slots: Record<string, string>;
  };
  readonly spoken: string;
  readonly question: boolean;
  readonly plays: readonly {
    readonly url: string;
    readonly offsetMs: number;
    readonly behavior: string;
    readonly title: string;
  }[];
  readonly stops: boolean;
  readonly offers: readonly string[];
  readonly refusals: readonly string[];
  readonly event?: string;
  readonly error?: string;
};

const PLACE = ['--now', '2026-11-22T14:30:00', '--timezone', 'Europe/London', '--locale', 'en-US'];

async function batch(
  lines: readonly string[],
  options: readonly string[] = PLACE,
): Promise<readonly Answer[]> {
  const { out, err, code } = await runProgram('talk', ['--batch', ...options], lines.join('\n'));
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('talk --batch', () => {
  test('answers each line with one object of the agreed form', async () => {
    const [session, rain, tip] = await batch([
      'alexa, start a self-compassion meditation',
      'alexa, ask kind moment for rain for thirty minutes',
      "alexa, ask kind moment for today's kindness tip",
    ]);
    expect(session).toEqual({
      said: 'alexa, start a self-compassion meditation',
      request: {
        type: 'IntentRequest',
        intent: 'PlaySessionIntent',
        slots: { session: 'self-compassion-break' },
      },
      spoken: expect.any(String),
      ssml: expect.stringMatching(/^<speak>.*<\/speak>$/),
      question: false,
      plays: [
        {
          url: 'http://127.0.0.1:8787/sessions/en/self-compassion-break/300s.mp3',
          offsetMs: 0,
          behavior: 'REPLACE_ALL',
          title: expect.any(String),
        },
      ],
      stops: false,
      offers: [],
      card: null,
      refusals: [],
      ms: expect.any(Number),
    });
    expect(rain?.request.slots).toEqual({ sound: 'rain', duration: 'PT30M' });
    expect(rain?.plays[0]?.url).toBe('http://127.0.0.1:8787/sounds/rain/1800s.mp3');
    expect(tip).toMatchObject({ plays: [], question: false, refusals: [] });
    expect(tip?.spoken).not.toBe('');
  });

  test('goes on with the same listener after "+", and lets time pass after ">"', async () => {
    const answers = await batch([
      '# a line that is skipped',
      '',
      'alexa, ask kind moment for rain for two hours',
      '> 59m',
      '> 2m',
      '+ stop',
      '+ continue where i left off',
      'stop',
    ]);
    const events = answers.filter((one) => one.event);
    expect(events.map((one) => one.event)).toEqual(
      expect.arrayContaining([
        'AudioPlayer.PlaybackNearlyFinished',
        'AudioPlayer.PlaybackFinished',
        'AudioPlayer.PlaybackStarted',
      ]),
    );
    const enqueued = events.flatMap((one) => one.plays);
    expect(enqueued).toEqual([
      expect.objectContaining({
        behavior: 'ENQUEUE',
        url: expect.stringContaining('/sounds/rain/3600s-last.mp3'),
      }),
    ]);
    const [, stop, goOn, other] = answers.filter((one) => one.said);
    expect(stop).toMatchObject({ said: 'stop', stops: true, request: { intent: 'AMAZON.PauseIntent' } });
    expect(goOn?.plays[0]).toMatchObject({ url: expect.stringContaining('/sounds/rain/3600s-last.mp3') });
    expect(goOn?.plays[0]?.offsetMs).toBeGreaterThan(30_000);
    expect(other?.request.intent).toBe('AMAZON.StopIntent');
    expect(answers.flatMap((one) => one.refusals)).toEqual([]);
  });

  test('says a sentence without the name inside a conversation, and lists what a yes would start', async () => {
    const [hurt, yes] = await batch(['i yelled at my kids and i feel awful', '+ yes please']);
    expect(hurt?.question).toBe(true);
    expect(hurt?.offers.length).toBeGreaterThan(0);
    expect(yes?.plays[0]?.url).toContain(`/${hurt?.offers[0]}/`);
  });

  test('tells what is wrong with a time that is none, and goes on', async () => {
    const [wrong, next] = await batch(['> soon', 'play rain']);
    expect(wrong?.error).toContain('> 90s');
    expect(next?.said).toBe('play rain');
  });
});

describe('The options of talk', () => {
  test.each([
    [['--batch', '--loud'], '--loud'],
    [['--batch', '--locale', 'xx-XX'], 'en-US'],
    [['--batch', '--timezone', 'Nowhere/Land'], 'Europe/London'],
    [['--batch', '--now', 'tonight'], '2026-11-22T22:30:00'],
    [['--batch', 'play rain'], 'play rain'],
  ])('%j ends with one clear line and exit code 2', async (args, hint) => {
    const { code, out, err } = await runProgram('talk', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(hint);
  });
});
