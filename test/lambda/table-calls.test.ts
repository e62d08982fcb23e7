// What each kind of request asks of the table, counted between the skill and the table: at most one read and one write.
import { type FaultyTable, startFaultyTable } from '../support/faulty-table';
import type { Heard } from '../support/heard';
import { DAY, type Listener, NIGHT, playing, regular, type Scene, stranger } from '../support/listener';
import { startOn, type TestSkill } from '../support/skill';

let table: FaultyTable;
let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  table = await startFaultyTable();
  test = await startOn(table);
});
beforeEach(async () => {
  listener = await regular(test);
});
afterAll(() => test.close());

const RAIN = { sound: { id: 'rain' } };
const READ = 'GetItem';
const RANGE = 'Query';
const WRITE = 'UpdateItem';

async function callsOf(request: () => Promise<unknown>): Promise<readonly string[]> {
  table.meet('pass');
  await request();
  return table.calls();
}

const event = (name: string, { play }: Heard, offsetInMilliseconds = 0) =>
  listener.sends({ type: `AudioPlayer.Playback${name}`, token: play?.token, offsetInMilliseconds });

describe('what a request asks of the table', () => {
  it.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['a launch', () => listener.sends({ type: 'LaunchRequest' }), [RANGE]],
    ['a sound', () => listener.says('PlaySoundIntent', RAIN), [WRITE]],
    ['a session', () => listener.says('PlaySessionIntent'), [WRITE]],
    ['my usual', () => listener.says('PlayUsualIntent'), [READ, WRITE]],
    ['a tip', () => listener.says('KindnessTipIntent'), [RANGE, WRITE]],
    ['the streak', () => listener.says('StreakIntent'), [RANGE]],
    ['fewer words', () => listener.says('BriefSpeechIntent'), [WRITE]],
    ['going on with nothing in the player', () => listener.says('AMAZON.ResumeIntent'), [RANGE]],
    ['a course', () => listener.says('ContinueCourseIntent'), [RANGE]],
    ['a launch of somebody new', () => stranger(test).sends({ type: 'LaunchRequest' }), [RANGE]],
    ['help', () => listener.says('AMAZON.HelpIntent'), []],
    ['despair', () => listener.says('DistressIntent', { distress: 'i want to die' }), []],
    // Whether few words are wished for.
    ['what is stored', () => listener.says('WhatIsStoredIntent'), [READ]],
  ])('%s', async (_, request, calls) => {
    expect(await callsOf(request)).toEqual(calls);
  });

  it('is nothing for a start, a next piece, and a part that is over', async () => {
    const night = await listener.says('PlaySoundIntent', { ...RAIN, duration: 'PT8H' });
    for (const name of ['Started', 'NearlyFinished', 'Finished']) {
      expect(await callsOf(() => event(name, night))).toEqual([]);
    }
  });

  it('is a write for a stop, and a look for the profile with the first of a day', async () => {
    const rain = await listener.says('PlaySoundIntent', RAIN);
    expect(await callsOf(() => event('Stopped', rain, 5000))).toEqual([WRITE, READ]);
    expect(await callsOf(() => event('Stopped', rain, 9000))).toEqual([WRITE]);
    const player = playing(rain, 9000, 'STOPPED');
    expect(await callsOf(() => listener.says('AMAZON.ResumeIntent', {}, { player }))).toEqual([]);
  });

  it('is two writes for a night of eight hours', async () => {
    let writes = 0;
    const count = async <T>(request: () => Promise<T>): Promise<T> => {
      table.meet('pass');
      const reply = await request();
      writes += table.calls().filter((call) => call === WRITE).length;
      return reply;
    };
    const wish = { ...RAIN, duration: 'PT8H' };
    let piece = await count(() => listener.says('PlaySoundIntent', wish, { at: NIGHT }));
    for (let pieces = 1; ; pieces++) {
      await count(() => event('Started', piece));
      const next = await count(() => event('NearlyFinished', piece));
      await count(() => event('Finished', piece, 3_600_000));
      if (!next.play) {
        expect(pieces).toBe(8);
        break;
      }
      piece = next;
    }
    expect(writes).toBe(2);
    const { plays } = await test.store.readRecent(listener.memory, Date.parse(NIGHT));
    expect(plays.at(-1)?.stretches).toMatchObject([{ heardMs: 8 * 3_600_000 }]);
  });
});

describe('a voice that Alexa knows', () => {
  const ANN: Scene = { personId: 'amzn1.ask.person.ANN', at: DAY };
  const launch = () => listener.sends({ type: 'LaunchRequest' }, ANN);
  const play = () => listener.says('PlaySoundIntent', RAIN, ANN);

  it('costs nothing where nobody wished to be known by it', async () => {
    expect(await callsOf(launch)).toEqual([RANGE]);
    expect(await callsOf(play)).toEqual([WRITE]);
  });

  it('costs one call more where the household wished it: a read that says so, or a write that is refused', async () => {
    await listener.says('KnowVoicesIntent');
    await play();
    expect(await callsOf(launch)).toEqual([RANGE, RANGE]);
    expect(await callsOf(play)).toEqual([WRITE, WRITE]);
    expect(await callsOf(() => listener.says('KindnessTipIntent', {}, ANN))).toEqual([RANGE, RANGE, WRITE]);
    const rain = await play();
    expect(await callsOf(() => event('Stopped', rain, 5000))).toEqual([WRITE, READ]);
  });
});
