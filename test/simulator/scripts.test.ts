import { createClock } from '../../simulator/clock';
import type { Device } from '../../simulator/device';
import { createFaults } from '../../simulator/device/faults';
import type { Said } from '../../simulator/device/log';
import { parseScripts } from '../../simulator/scripts';
import { runScript, type Stage } from '../../simulator/scripts/run';
import { type Recorded, writeScript } from '../../simulator/scripts/write';
import { startServices } from '../../simulator/services';
import { deviceWith, RAIN, rainSkill } from './device/rain-skill';

/** The few sentences that the rain skill's listeners say. */
const SENTENCES: Readonly<Record<string, Said>> = {
  'alexa, ask for rain': RAIN,
  'alexa, open rain': { launch: true },
  'alexa, stop': { intent: 'AMAZON.StopIntent' },
  'alexa, how long is left': { intent: 'TimeLeftIntent', invoked: true },
  no: { intent: 'AMAZON.NoIntent' },
};

const stage: Stage = {
  replies: () => new Map([['greeting', ['Good evening.', 'Would you like {sound}?']]]),
  listener: async (place) => {
    const clock = createClock(place.nowMs);
    const services = await startServices(clock);
    const faults = createFaults(1);
    const devices = new Map<string, Device>();
    return {
      ...{ clock, place, services, faults },
      device: (name) => {
        const device = devices.get(name) ?? deviceWith(rainSkill, { ...place, clock, faults, services });
        devices.set(name, device);
        return device;
      },
      say: (device, sentence) => device.say(SENTENCES[sentence] ?? { launch: true }, sentence),
      setLocale: () => {},
      close: services.close,
    };
  },
};

const run = async (text: string) => {
  const [script] = parseScripts(text);
  return script && runScript(script, stage);
};

test('A script in which all is as it says gives no difference.', async () => {
  const difference = await run(`
    # Rain through a night
    now 2026-11-22 22:30 Europe/London
    U: alexa, ask for rain
    A: (plays) /sounds/rain/rain-0.mp3
    > 5m
    = playing /sounds/rain/rain-0.mp3 at 5:00
    U: alexa, how long is left
    A: All *.
    A: (goes on)
    > 22:40
    A: (plays) /sounds/rain/rain-1.mp3
    ! press next
    A: (plays) /sounds/rain/*.mp3
    U: alexa, stop
    A: (stops)
    = quiet
  `);
  expect(difference).toBeUndefined();
});

test('A script that differs gives the transcript up to the first difference.', async () => {
  const difference = await run(`
    # Rain, wrongly
    U: alexa, ask for rain
    A: (plays) /sounds/rain/rain-0.mp3
    U: alexa, stop
    A: Goodbye.
    A: (stops)
  `);
  expect(difference).toBe(
    [
      '# Rain, wrongly',
      '  U: alexa, ask for rain',
      '  A: (plays) /sounds/rain/rain-0.mp3',
      '  U: alexa, stop',
      '- the script says, line 6: Goodbye.',
      '+ heard: (stops)',
    ].join('\n'),
  );
});

test.each([
  ['nothing where something is heard', 'U: alexa, ask for rain\nA: (silence)'],
  ['less than is heard', 'U: alexa, ask for rain\nA: (plays) *\nU: alexa, how long is left\nA: *'],
  ['more than is heard', 'U: alexa, ask for rain\nA: (plays) *\nA: *'],
  ['another piece', 'U: alexa, ask for rain\nA: (plays) /sounds/rain/rain-1.mp3'],
  ['another state', 'U: alexa, ask for rain\nA: *\n= quiet'],
  ['another position', 'U: alexa, ask for rain\nA: *\n> 20s\n= playing * at 0:21'],
])('A script that expects %s differs.', async (_title, text) => {
  await expect(run(text).then((difference) => difference ?? 'no difference')).resolves.not.toBe(
    'no difference',
  );
});

test('A reply may be named, and stands for any of its sentences with anything in their gaps.', async () => {
  expect(await run('U: alexa, open rain\nA: {greeting}\n= listening')).toBeUndefined();
  expect(await run('U: alexa, open rain\nA: {Good evening.|Would you like rain?}')).toBeUndefined();
  await expect(run('U: alexa, open rain\nA: {farewell}')).rejects.toThrow(
    'There is no reply named "farewell".',
  );
});

test('Words can be taken note of, and expected again, or others than those.', async () => {
  const launches = 'U: alexa, open rain\nA: {=welcome}\nU: alexa, open rain\n';
  expect(await run(`${launches}A: {=welcome}`)).toBeUndefined();
  expect(await run(`${launches}A: {!welcome}`)).toBeDefined();
  expect(await run(`${launches}A: *\nU: alexa, how long is left\nA: {!welcome}`)).toBeUndefined();
});

test('Three dots stand for any number of lines.', async () => {
  expect(
    await run('U: alexa, ask for rain\nA: *\n> 1h\nA: ...\nA: (plays) /sounds/rain/rain-6.mp3'),
  ).toBeUndefined();
  expect(
    await run('U: alexa, ask for rain\nA: *\n> 1h\nA: ...\nA: (plays) /sounds/rain/rain-7.mp3'),
  ).toBeDefined();
});

test('A question that nobody answers is asked again, and then the conversation is over.', async () => {
  const text =
    'U: alexa, open rain\nA: Would you like rain?\n> 8s\nA: Rain?\n= listening\n> 8s\n= quiet\nU: no\nA: (alexa answers)';
  expect(await run(text)).toBeUndefined();
});

test('Two Echos of one home play side by side.', async () => {
  const text = `
    U: alexa, ask for rain
    A: *
    > 1m
    U nursery: alexa, ask for rain
    A: *
    > 1m
    = playing * at 1:00`;
  expect(await run(text)).toBeUndefined();
});

test('Faults and reboots can happen in a script.', async () => {
  const text = `
    ! fault lose-nearly-finished
    U: alexa, ask for rain
    A: *
    > 1h
    A: (ends) at 22:40
    ! no faults
    ! reboot
    U: alexa, stop
    A: (alexa answers)`;
  expect(await run(text)).toBeUndefined();
});

test('A script runs once for each line that begins with "with".', () => {
  const scripts = parseScripts(
    '# Rain\nwith word=rain; n=1\nwith word=wind; n=2\nU: alexa, {word}\nA: {n} {greeting}',
  );
  expect(scripts.map(({ title, steps }) => [title, steps[0]?.text, steps[0]?.answers[0]?.text])).toEqual([
    ['Rain (rain, 1)', 'U: alexa, rain', '1 {greeting}'],
    ['Rain (wind, 2)', 'U: alexa, wind', '2 {greeting}'],
  ]);
});

test.each([
  [
    'a sentence without an answer',
    'U: alexa, stop',
    'line 1: say what must be answered, or "A: *" for anything.',
  ],
  ['an answer to nothing', 'A: Hello.', 'line 1: an answer to nothing: put a U before it.'],
  ['an empty answer', 'U: alexa, stop\nA:', 'line 2: an empty answer: write "A: (silence)" for none.'],
  ['an unknown sign', 'B: Hello.', 'line 1: "B: Hello." begins with none of U: A: > ! = # now locale with.'],
  [
    'a place that does not exist',
    'now 2026-11-22 22:30 Europe/Lodnon',
    'line 1: write "now 2026-11-22 22:30 Europe/London".',
  ],
])('A script with %s is refused with its line and what to do.', (_title, text, message) => {
  expect(() => parseScripts(text)).toThrow(message);
});

test('What nobody can do is refused when it is done.', async () => {
  await expect(run('! jump')).rejects.toThrow(
    'line 1: nobody can "jump": scripts/do.ts lists what can be done.',
  );
});

test('A conversation is written down as it went, and plays again without a difference.', async () => {
  const place = { nowMs: Date.parse('2026-11-22T22:30:00Z'), timezone: 'Europe/London', locale: 'en-GB' };
  const listener = await stage.listener(place);
  const echo = listener.device('bedroom');
  const steps: Recorded[] = [];
  const keep = (line: string, happenings: Recorded['happenings']) =>
    steps.push({ line, happenings, held: echo.view().listening });
  keep('U: alexa, ask for rain', await listener.say(echo, 'alexa, ask for rain'));
  keep('> 5m', await echo.passTime(300_000));
  keep('U: alexa, open rain', await listener.say(echo, 'alexa, open rain'));
  keep('U: no', await listener.say(echo, 'no'));
  await listener.close();
  const text = writeScript('Rain', { ...place, startMs: place.nowMs }, steps);
  expect(text.split('\n')).toEqual([
    '# Rain',
    'now 2026-11-22 22:30 Europe/London',
    'locale en-GB',
    'U: alexa, ask for rain',
    'A: (plays) /sounds/rain/rain-0.mp3',
    '> 5m',
    'U: alexa, open rain',
    'A: Would you like rain?',
    'U: no',
    'A: (stops)',
    '',
  ]);
  expect(await run(text)).toBeUndefined();
});
