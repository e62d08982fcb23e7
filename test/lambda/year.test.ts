// A year in a household with two Echos and two voices: habits by chance, events late, twice and out of order. At its end
// the table, read without the skill's own code, says what was truly heard in the rooms.
import type { Slot } from 'ask-sdk-model';
import { personCode } from '../../lambda/listener/listener';
import { personOf } from '../../lambda/listener/play-id';
import { fromPath } from '../../lambda/playback/piece';
import { fromToken } from '../../lambda/playback/token';
import { createClock } from '../../simulator/clock';
import { createDevice, type Device } from '../../simulator/device';
import { type Chances, createFaults } from '../../simulator/device/faults';
import type { Happening } from '../../simulator/device/log';
import { createRandom, type Random } from '../../simulator/seed';
import { startTestSkill, type TestSkill } from '../support/skill';
import type { StoredItem } from '../support/table';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const YEAR_BEGINS = Date.parse('2026-01-01T20:00:00Z');
/** An empty one is a voice that Alexa does not know. */
const VOICES = ['amzn1.ask.person.ANN', 'amzn1.ask.person.BEN', ''];

/** Late, twice and out of order; nothing is lost. */
const DISORDER: Chances = { 'events-late': 0.2, 'events-twice': 0.2, 'stopped-after-started': 0.2 };
const LOSSES: Chances = { ...DISORDER, 'lose-stopped': 0.2, 'lose-finished': 0.2, 'lose-started': 0.2 };

let test: TestSkill;
beforeAll(async () => {
  test = await startTestSkill();
});
afterAll(() => test.close());

async function live(household: string, seed: number, days: number, chances: Chances) {
  const clock = createClock(YEAR_BEGINS);
  const random = createRandom(seed);
  const faults = createFaults(seed, chances);
  const echo = (name: string): Device =>
    createDevice({
      invoke: (envelope) => test.skill.invoke(envelope),
      clock,
      skillId: 'amzn1.ask.skill.1',
      userId: household,
      deviceId: `amzn1.ask.device.${household}-${name}`,
      locale: 'en-GB',
      timezone: 'Europe/London',
      interfaces: ['AudioPlayer'],
      pieceLengthMs: async (url) => (fromPath(new URL(url).pathname)?.seconds ?? 0) * 1000,
      services: test.services,
      faults,
      seed,
    });
  const echos = [echo('bedroom'), echo('kitchen')];
  await random.pick(echos).say({ intent: 'KnowVoicesIntent', slots: {}, invoked: true });
  for (let day = 0; day < days; day++) {
    const endMs = (day + 1) * DAY_MS;
    for (let wishes = random.whole(0, 2); wishes > 0; wishes--) await wish(random.pick(echos), random);
    for (const one of echos) await one.stopByAlexa();
    await random.pick(echos).passTime(Math.max(MINUTE_MS, endMs - clock.elapsedMs()));
  }
  return echos.flatMap((one) => one.log());
}

/** Somebody asks for something, and time passes. */
async function wish(echo: Device, random: Random): Promise<void> {
  echo.setSpeaker(random.pick(VOICES) || undefined);
  const say = (intent: string, slots: Readonly<Record<string, Slot>> = {}) =>
    echo.say({ intent, slots, invoked: true });
  const length = { duration: slot('duration', `PT${random.whole(1, 90)}M`) };
  await random.pick([
    () => say('PlaySoundIntent', { sound: slot('sound', 'rain', 'rain'), ...length }),
    () => say('PlaySoundIntent', { sound: slot('sound', 'ocean', 'ocean'), ...length }),
    () => say('PlaySessionIntent', { session: slot('session', 'body-scan', 'body-scan'), ...length }),
    () => say('ContinueCourseIntent'),
    () => say('AMAZON.ResumeIntent'),
    () => say('AMAZON.PauseIntent'),
    () => say('AMAZON.StartOverIntent'),
    () => say('AMAZON.LoopOnIntent'),
    () => say('SeekBackIntent', length),
    () => say('SeekForwardIntent', length),
    () => say('MoreTimeIntent', length),
    () => echo.askAlexa(),
    () => echo.press('play'),
    () => echo.press('next'),
  ])();
  await echo.passTime(random.whole(1, 120 * MINUTE_MS));
}

function slot(name: string, value: string, id?: string): Slot {
  const base = { name, value, confirmationStatus: 'NONE' } as const;
  if (id === undefined) return base;
  const found = { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id, name: id } }] } as const;
  return {
    ...base,
    resolutions: { resolutionsPerAuthority: [{ authority: 'a', ...found, values: [...found.values] }] },
  };
}

/** What was truly heard, by whose it is: from when a stream sounded until it did not. */
function heardIn(log: readonly Happening[]): ReadonlyMap<string, number> {
  const heard = new Map<string, number>();
  let sounding: { readonly token: string; readonly sinceMs: number } | undefined;
  for (const one of log) {
    if (one.kind !== 'audio' || one.change === 'nearly-finished') continue;
    if (sounding) {
      const whose = personOf(fromToken(sounding.token)?.playId ?? '') ?? 'household';
      heard.set(whose, (heard.get(whose) ?? 0) + one.elapsedMs - sounding.sinceMs);
    }
    sounding = one.change === 'started' ? { token: one.token, sinceMs: one.elapsedMs } : undefined;
  }
  return heard;
}

/** What the table says was heard: the sum of all stretches on all shelves, by whose they are. */
function storedIn(items: readonly StoredItem[]): ReadonlyMap<string, number> {
  const stored = new Map<string, number>();
  for (const { fact, ...attributes } of items) {
    const [, person, kind] = /^(?:voice#(\w+)#)?(\w+)/.exec(fact?.S ?? '') ?? [];
    if (kind !== 'plays') continue;
    const whose = person ?? 'household';
    for (const [name, value] of Object.entries(attributes)) {
      if (/^\w+\.\d+$/.test(name)) stored.set(whose, (stored.get(whose) ?? 0) + Number(value.N));
    }
  }
  return stored;
}

const sumOf = (heard: ReadonlyMap<string, number>) => [...heard.values()].reduce((sum, ms) => sum + ms, 0);

describe('the table after long lives', () => {
  it('says what was heard in a year, to the millisecond, and of whom', async () => {
    const household = 'amzn1.ask.account.a-year';
    const log = await live(household, 1, 365, DISORDER);
    const heard = heardIn(log);
    const people = VOICES.flatMap((id) => (id ? personCode(household, id) : []));
    expect([...heard.keys()].sort()).toEqual(['household', ...people].sort());
    expect(sumOf(heard)).toBeGreaterThan(60 * 60 * MINUTE_MS);
    expect(new Map([...storedIn(await test.itemsOf(household))].sort())).toEqual(new Map([...heard].sort()));
    expect(log.filter(({ kind }) => kind === 'refused')).toEqual([]);
  }, 600_000);

  it('never says more than was heard, where events are lost', async () => {
    for (const seed of [2, 3]) {
      const household = `amzn1.ask.account.lossy-${seed}`;
      const heard = heardIn(await live(household, seed, 40, LOSSES));
      const stored = storedIn(await test.itemsOf(household));
      for (const [whose, ms] of stored) expect(ms).toBeLessThanOrEqual(heard.get(whose) ?? 0);
      expect(sumOf(stored)).toBeGreaterThan(sumOf(heard) / 2);
    }
  }, 600_000);
});
