import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { toPath } from '../../lambda/playback/piece';
import { piecesOf } from '../../lambda/playback/plan';
import { createClock } from '../../simulator/clock';
import type { Happening } from '../../simulator/device/log';
import { auditNight } from '../../simulator/night/audit';
import { type NightPlan, planNight, readSayings } from '../../simulator/night/plan';
import { addNight, newTally, nightLines, reportLines } from '../../simulator/night/report';
import { liveNight } from '../../simulator/night/run';
import { type Services, startServices } from '../../simulator/services';

const HOUR_S = 3600;
const plan: NightPlan = {
  seed: 1,
  timezone: 'Europe/London',
  startMs: Date.parse('2026-11-22T22:30:00Z'),
  opening: { say: 'rain for three hours', seconds: 3 * HOUR_S },
  deeds: [],
  chances: {},
};

type Response = ResponseEnvelope['response'];

/** A skill that plays rain in parts of an hour, so many seconds long; the token is the number of the part. */
function rainFor(
  seconds: number,
  change: (response: Response, envelope: RequestEnvelope) => Response = (one) => one,
) {
  const pieces = piecesOf({ items: [{ kind: 'sound', sound: 'rain', seconds }], loops: false });
  const play = (part: number, after?: string): Response => {
    const piece = pieces[part];
    if (!piece) return {};
    const url = `https://audio.kindmoment.test${toPath(piece)}`;
    const stream = {
      url,
      token: `${part}`,
      offsetInMilliseconds: 0,
      ...(after && { expectedPreviousToken: after }),
    };
    const playBehavior = after ? 'ENQUEUE' : 'REPLACE_ALL';
    return {
      directives: [{ type: 'AudioPlayer.Play', playBehavior, audioItem: { stream } }],
      shouldEndSession: true,
    };
  };
  return (envelope: RequestEnvelope): Response => {
    const { request } = envelope;
    if (request.type === 'IntentRequest') return change(play(0), envelope);
    if (request.type !== 'AudioPlayer.PlaybackNearlyFinished') return change({}, envelope);
    return change(play(Number(request.token) + 1, request.token), envelope);
  };
}

let services: Services;
beforeAll(async () => {
  services = await startServices(createClock(0));
});
afterAll(() => services.close());

const live = (answer: (envelope: RequestEnvelope) => Response, changes: Partial<NightPlan> = {}) =>
  liveNight(
    { ...plan, ...changes },
    {
      invoke: async (envelope) => ({ version: '1.0', response: answer(envelope) }),
      services,
      skillId: 'amzn1.ask.skill.1',
      hear: () => ({ intent: 'RainIntent', invoked: true }),
    },
  );
const found = async (...args: Parameters<typeof live>) => {
  const { findings } = await live(...args);
  return findings.map(({ what, excused }) => (excused ? `excused ${what}` : what));
};

test('A night that plays as wished and ends in its fade has nothing against it.', async () => {
  expect(await found(rainFor(3 * HOUR_S))).toEqual([]);
});

test('An interruption by Alexa costs nothing: the sound goes on and ends as much later.', async () => {
  expect(await found(rainFor(3 * HOUR_S), { deeds: [{ does: 'ask-alexa', atMs: 5_000_000 }] })).toEqual([]);
});

test('A skill that plays longer than wished is found.', async () => {
  expect(await found(rainFor(4 * HOUR_S))).toEqual(['overrun']);
});

test('A skill that forgets the next part is found: the night ends early, and without a fade.', async () => {
  const forgets = rainFor(3 * HOUR_S, (response, { request }) =>
    request.type === 'AudioPlayer.PlaybackNearlyFinished' && request.token === '1' ? {} : response,
  );
  expect(await found(forgets)).toEqual(['ends early', 'ends without fade']);
});

test('When the device never asks for the next part, the early end is excused.', async () => {
  const chances = { 'lose-nearly-finished': 1 };
  expect(await found(rainFor(3 * HOUR_S), { chances })).toEqual([
    'excused ends early',
    'excused ends without fade',
  ]);
});

test('A skill that speaks before sound by night is found.', async () => {
  const speaks = rainFor(3 * HOUR_S, (response, { request }) =>
    request.type === 'IntentRequest'
      ? { ...response, outputSpeech: { type: 'PlainText', text: 'Rain.' } }
      : response,
  );
  expect(await found(speaks)).toEqual(['spoke before sound']);
  expect(await found(speaks, { startMs: Date.parse('2026-11-22T20:30:00Z') })).toEqual([]);
});

test('A skill that answers an event with words is found, and so is one that throws.', async () => {
  const speaks = rainFor(HOUR_S, (response, { request }) =>
    request.type === 'AudioPlayer.PlaybackStarted'
      ? { outputSpeech: { type: 'PlainText', text: 'Hm.' } }
      : response,
  );
  expect(await found(speaks, { opening: { say: 'rain', seconds: HOUR_S } })).toContain('refused');
  const throws = rainFor(HOUR_S, (response, { request }) => {
    if (request.type === 'AudioPlayer.PlaybackFinished') throw new Error('The table is away.');
    return response;
  });
  expect(await found(throws, { opening: { say: 'rain', seconds: HOUR_S } })).toContain('no reply');
});

test('A gap between two pieces is found.', () => {
  const url = 'https://audio.kindmoment.test/sounds/rain/3600s-first.mp3';
  const at = (elapsedMs: number, change: 'started' | 'finished', token: string): Happening => ({
    kind: 'audio',
    ...{ change, url, token, offsetMs: 0, elapsedMs, atMs: elapsedMs },
  });
  const asks = { type: 'AudioPlayer.PlaybackNearlyFinished', token: '0' };
  const asked = {
    kind: 'request',
    envelope: { request: asks },
    elapsedMs: 1,
    atMs: 1,
  } as unknown as Happening;
  const log = [at(0, 'started', '0'), asked, at(3_600_000, 'finished', '0'), at(3_604_000, 'started', '1')];
  expect(auditNight(log, [], true)).toEqual([
    { what: 'gap', says: '4 s after /sounds/rain/3600s-first.mp3', excused: false },
  ]);
});

test('The same seed makes the same night, and seeds make nights of every kind.', () => {
  const sayings = readSayings(process.cwd());
  const nights = Array.from({ length: 300 }, (_, seed) => planNight(seed, sayings));
  expect(planNight(17, sayings)).toEqual(nights[17]);
  const deeds = new Set(nights.flatMap((night) => night.deeds.map(({ does }) => does)));
  expect([...deeds].sort()).toEqual(
    ['ask', 'ask-alexa', 'elsewhere', 'more', 'pause', 'reboot', 'resume', 'stop-by-alexa'].sort(),
  );
  expect(new Set(nights.flatMap((night) => Object.keys(night.chances))).size).toBe(13);
});

test('The report counts what was found and what is excused, and names the seeds that failed.', async () => {
  const tally = newTally();
  addNight(tally, await live(rainFor(3 * HOUR_S), { chances: { 'lose-nearly-finished': 1 } }));
  addNight(tally, await live(rainFor(4 * HOUR_S), { seed: 17 }));
  const lines = reportLines(tally, 5, 2000);
  expect(lines[0]).toMatch(/^2 nights of twelve hours in 2\.0 s: \d+ requests$/);
  expect(lines).toContain('overrun                  1');
  expect(lines).toContain('ends early               0   (and 1 that a fault of the device leads to)');
  expect(lines).toContain('calls to the table       5   (2.5 a night)');
  expect(lines.at(-1)).toBe('seeds that failed      17   (npm run night -- --seed 17)');
});

test('A night in full tells what was said, sent, played and found.', async () => {
  const lines = nightLines(await live(rainFor(4 * HOUR_S))).join('\n');
  expect(lines).toContain('22:30:00  U: rain for three hours');
  expect(lines).toContain('22:30:00  -> RainIntent');
  expect(lines).toContain('finished https://audio.kindmoment.test/sounds/rain/3600s-first.mp3 at 3600 s');
  expect(lines).toContain('FOUND: overrun: 14400 s were heard, 10800 s wished');
});
