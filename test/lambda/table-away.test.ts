// The table cannot be reached. Sound and words go on, the log says so, and nothing that needs the table is promised.
import { catalog } from '../support/catalog';
import { DAY, type Listener, playing, stranger } from '../support/listener';
import { startWithoutTable, type TestSkill } from '../support/skill';

let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  test = await startWithoutTable();
});
beforeEach(() => {
  listener = stranger(test);
  test.services.setTimeZone(listener.deviceId, 'Europe/London');
  test.logged.length = 0;
});
afterAll(() => test.close());

describe('while the table is away', () => {
  it.each([
    ['PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT30M' }, '/sounds/rain/1800s.mp3'],
    ['PlaySoundIntent', { sound: { id: 'rain' } }, '/sounds/rain/3600s.mp3'],
    ['PlaySessionIntent', {}, '/sessions/en/self-compassion-break/300s.mp3'],
    ['PlayUsualIntent', {}, '/sounds/rain/3600s.mp3'],
    ['StartCourseIntent', { course: { id: 'first-steps' } }, '/courses/en/first-steps/1/300s.mp3'],
  ])('%s with %j plays, and the table is asked once', async (intent, slots, path) => {
    const heard = await listener.says(intent, slots as Record<string, { id: string }>);
    expect(heard.play?.path).toBe(path);
    expect(test.logged.filter(({ what }) => what === 'memory failed')).toHaveLength(1);
  });

  it('a tip is told, another day another', async () => {
    const today = await listener.says('KindnessTipIntent', {}, { at: DAY });
    const again = await listener.says('KindnessTipIntent', {}, { at: DAY });
    expect(catalog.tips.some(({ tip }) => tip === today.words)).toBe(true);
    expect(again.words).toBe(today.words);
  });

  it('a night goes on from part to part, and the table is not asked', async () => {
    const night = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT3H' });
    test.logged.length = 0;
    const request = {
      type: 'AudioPlayer.PlaybackNearlyFinished',
      token: night.play?.token,
      offsetInMilliseconds: 0,
    };
    expect((await listener.sends(request)).play?.path).toBe('/sounds/rain/3600s-middle.mp3');
    expect(test.logged).toEqual([]);
  });

  it('events get their empty replies', async () => {
    const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' } });
    for (const name of ['Started', 'Stopped', 'Finished']) {
      const request = {
        type: `AudioPlayer.Playback${name}`,
        token: rain.play?.token,
        offsetInMilliseconds: 5000,
      };
      expect((await listener.sends(request)).reply).toMatchObject({ version: '1.0', response: {} });
    }
  });

  it('resume goes on from what the player knows', async () => {
    const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' } });
    const heard = await listener.says(
      'AMAZON.ResumeIntent',
      {},
      { player: playing(rain, 60_000, 'STOPPED') },
    );
    expect(heard.play?.offsetMs).toBe(60_000);
  });

  it('opening the skill, help and free words are answered', async () => {
    expect((await listener.sends({ type: 'LaunchRequest' })).asks).toBe(true);
    expect((await listener.says('AMAZON.HelpIntent')).asks).toBe(true);
    expect((await listener.says('AMAZON.FallbackIntent')).asks).toBe(true);
  });

  it.each(['StreakIntent', 'StatsIntent', 'BriefSpeechIntent', 'LeaveCourseIntent'])(
    '%s says so, kindly',
    async (intent) => {
      expect((await listener.says(intent)).words).toBe(catalog.replies.memoryAway?.say[0]);
    },
  );

  it('nothing is said to be deleted that is not', async () => {
    const question = await listener.says('DeleteEverythingIntent');
    const heard = await listener.says('AMAZON.YesIntent', {}, { after: question });
    expect(heard.words).toBe(catalog.replies.deleteFailed?.say[0]);
  });

  it('the log names nobody and repeats no words', async () => {
    await listener.says('PlaySoundIntent', { sound: { unknown: 'my secret words' } });
    await listener.says('PlaySoundIntent', { sound: { id: 'rain' } });
    const lines = JSON.stringify(test.logged);
    expect(test.logged).toContainEqual(expect.objectContaining({ what: 'memory failed', doing: 'remember' }));
    for (const secret of [listener.id, listener.deviceId, 'my secret words'])
      expect(lines).not.toContain(secret);
  });
});
