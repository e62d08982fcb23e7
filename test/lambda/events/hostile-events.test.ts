// Histories that no well-behaved device sends, and some that two of them do: no second is counted twice, none that was
// not heard, and "continue" never goes past what was.
import { playedMs } from '../../../lambda/listener/plays';
import type { Heard } from '../../support/heard';
import { DAY, type Listener, playing, regular } from '../../support/listener';
import { startTestSkill, type TestSkill } from '../../support/skill';

let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  test = await startTestSkill();
});
beforeEach(async () => {
  listener = await regular(test);
});
afterAll(() => test.close());

const MINUTE_MS = 60_000;
const at = (minutes: number) => new Date(Date.parse(DAY) + minutes * MINUTE_MS).toISOString();
const play = (id: string, duration: string, minutes = 0) =>
  listener.says('PlaySoundIntent', { sound: { id }, duration }, { at: at(minutes) });
const stopped = (token: string | undefined, offsetInMilliseconds: unknown, minutes = 0) =>
  listener.sends({ type: 'AudioPlayer.PlaybackStopped', token, offsetInMilliseconds }, { at: at(minutes) });
const heardMs = async (days = 0) => {
  const { plays } = await test.store.readRecent(listener.memory, Date.parse(at(days * 24 * 60)));
  return plays.map(playedMs);
};
const resume = (minutes: number, player?: ReturnType<typeof playing>) =>
  listener.says('AMAZON.ResumeIntent', {}, { at: at(minutes), ...(player && { player }) });
const tokenOf = ({ play: begun }: Heard) => begun?.token ?? '';

describe('events that make no sense', () => {
  it.each([
    [Number.NaN, 0],
    [null, 0],
    ['90000', 0],
    [{}, 0],
    [-1, 0],
    [undefined, 0],
    [1e308, 1_800_000],
    [Number.MAX_SAFE_INTEGER, 1_800_000],
    [90_000.4, 90_000],
  ])('an offset of %p counts as %d', async (offset, ms) => {
    const rain = await play('rain', 'PT30M');
    await stopped(tokenOf(rain), offset);
    expect(await heardMs()).toEqual([ms]);
  });

  it('a part that the plan has not, or a number out of range, changes nothing', async () => {
    const token = tokenOf(await play('rain', 'PT3H'));
    await stopped(token, 60_000);
    for (const broken of [
      token.replace('.0.0.sound', '.3.0.sound'),
      token.replace('.0.0.sound', '.99.0.sound'),
      token.replace('.0.0.sound', '.-1.0.sound'),
      token.replace('~10800', '~99999999'),
      `${token}.loop.loop`,
      ` ${token}`,
    ]) {
      expect(broken).not.toBe(token);
      await stopped(broken, 1_000_000);
    }
    expect(await heardMs()).toEqual([60_000]);
  });

  it('the same moment, told by four events in any order, is counted once', async () => {
    const token = tokenOf(await play('rain', 'PT30M'));
    const event = (name: string, offsetInMilliseconds: number) =>
      listener.sends({ type: `AudioPlayer.Playback${name}`, token, offsetInMilliseconds }, { at: at(30) });
    await Promise.all([
      event('Finished', 1_800_000),
      event('Stopped', 1_799_000),
      event('Started', 0),
      event('Finished', 1_800_000),
    ]);
    await event('Stopped', 3000);
    expect(await heardMs()).toEqual([1_800_000]);
  });
});

describe('plays that cross', () => {
  it('news of an old play, after a new one, count for the old one, and the new one is gone on with', async () => {
    const rain = await play('rain', 'PT30M');
    const ocean = await play('ocean', 'PT40M', 20);
    await stopped(tokenOf(ocean), 5 * MINUTE_MS, 25);
    await stopped(tokenOf(rain), 19 * MINUTE_MS, 26);
    expect(await heardMs()).toEqual([19 * MINUTE_MS, 5 * MINUTE_MS]);
    expect((await resume(30)).play).toMatchObject({
      path: '/sounds/ocean/2400s.mp3',
      offsetMs: 5 * MINUTE_MS,
    });
  });

  it('a play that goes on in two rooms at once is counted in both, once each', async () => {
    const rain = await play('rain', 'PT30M');
    await stopped(tokenOf(rain), 5 * MINUTE_MS, 5);
    const kitchen = await resume(6);
    const bedroom = await resume(6, playing(rain, 5 * MINUTE_MS, 'STOPPED'));
    expect(kitchen.play?.offsetMs).toBe(5 * MINUTE_MS);
    expect(bedroom.play?.offsetMs).toBe(5 * MINUTE_MS);
    await stopped(tokenOf(kitchen), 15 * MINUTE_MS, 16);
    await stopped(tokenOf(bedroom), 8 * MINUTE_MS, 16);
    const total = (await heardMs()).reduce((sum, ms) => sum + ms, 0);
    expect(total).toBe((5 + 10 + 3) * MINUTE_MS);
  });

  it('a pause of days is gone on with where it stopped, and counts for the day on which it is heard', async () => {
    const rain = await play('rain', 'PT30M');
    await stopped(tokenOf(rain), 5 * MINUTE_MS, 5);
    const later = 3 * 24 * 60;
    const again = await resume(later, playing(rain, 5 * MINUTE_MS, 'STOPPED'));
    expect(again.play?.offsetMs).toBe(5 * MINUTE_MS);
    await stopped(tokenOf(again), 7 * MINUTE_MS, later + 2);
    expect(await heardMs(3)).toEqual([2 * MINUTE_MS]);
    const { days } = await test.store.readHistory(listener.memory, Date.parse(at(later + 5)));
    expect([...days.values()].map(({ seconds }) => seconds).sort()).toEqual([120, 300]);
  });

  it('going back and forth counts what was heard, and goes on from the last place', async () => {
    const rain = await play('rain', 'PT30M');
    const seek = (from: Heard, intent: string, offsetMs: number, minutes: number) =>
      listener.says(
        intent,
        { duration: 'PT5M' },
        { at: at(minutes), player: playing(from, offsetMs, 'STOPPED') },
      );
    await stopped(tokenOf(rain), 6 * MINUTE_MS, 6);
    const back = await seek(rain, 'SeekBackIntent', 6 * MINUTE_MS, 6);
    await stopped(tokenOf(back), 4 * MINUTE_MS, 9);
    const forth = await seek(back, 'SeekForwardIntent', 4 * MINUTE_MS, 9);
    await stopped(tokenOf(forth), 10 * MINUTE_MS, 10);
    // A stop from before the first step back comes again, late.
    await stopped(tokenOf(rain), 6 * MINUTE_MS, 11);
    expect(await heardMs()).toEqual([(6 + 3 + 1) * MINUTE_MS]);
    expect((await resume(20)).play?.offsetMs).toBe(10 * MINUTE_MS);
  });
});
