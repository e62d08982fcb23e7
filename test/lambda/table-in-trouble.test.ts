// A table that is there and does not do its work, with the limits of time that the skill has in life: whatever plays
// plays, and what needs memory says so in one sentence.
import { LIMITS } from '../../lambda/listener/limits';
import { catalog } from '../support/catalog';
import { type Fault, type FaultyTable, startFaultyTable } from '../support/faulty-table';
import { type Listener, playing, regular } from '../support/listener';
import { startOn, type TestSkill } from '../support/skill';

let table: FaultyTable;
let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  table = await startFaultyTable();
  test = await startOn(table, LIMITS);
});
beforeEach(async () => {
  table.meet('pass');
  listener = await regular(test);
});
afterAll(() => test.close());

describe.each<Fault>(['slow', 'hang', 'error', 'throttled', 'reset'])(
  'a table whose every call is met by "%s"',
  (fault) => {
    beforeEach(() => table.meet(fault));

    it('keeps nobody from sound, and is asked for one thing only', async () => {
      const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT30M' });
      expect(rain.play?.path).toBe('/sounds/rain/1800s.mp3');
      expect(new Set(table.calls())).toEqual(new Set(['UpdateItem']));
      expect((await listener.says('PlayUsualIntent')).play?.path).toBe('/sounds/rain/3600s.mp3');
      expect((await listener.says('PlaySessionIntent')).play?.path).toBe(
        '/sessions/en/self-compassion-break/300s.mp3',
      );
      const player = playing(rain, 60_000, 'STOPPED');
      expect((await listener.says('AMAZON.ResumeIntent', {}, { player })).play?.offsetMs).toBe(60_000);
      const { token } = rain.play ?? {};
      const stopped = await listener.sends({
        type: 'AudioPlayer.PlaybackStopped',
        token,
        offsetInMilliseconds: 5,
      });
      expect(stopped.reply).toMatchObject({ response: {} });
    }, 30_000);

    it('keeps nobody from a greeting, a tip, or the number to call', async () => {
      expect((await listener.sends({ type: 'LaunchRequest' })).asks).toBe(true);
      const { words } = await listener.says('KindnessTipIntent');
      expect(catalog.tips.some(({ tip }) => tip === words)).toBe(true);
      const despair = await listener.says('DistressIntent', { distress: 'i want to die' });
      expect(despair.words).toMatch(/116 123/);
    }, 30_000);

    it.each(['StreakIntent', 'BriefSpeechIntent', 'KnowVoicesIntent'])(
      'lets %s say so',
      async (intent) => {
        test.logged.length = 0;
        expect((await listener.says(intent)).words).toBe(catalog.replies.memoryAway?.say[0]);
        expect(test.logged).toEqual([expect.objectContaining({ what: 'memory failed' })]);
      },
      30_000,
    );

    it('lets nobody believe that all was deleted', async () => {
      const question = await listener.says('DeleteEverythingIntent');
      const heard = await listener.says('AMAZON.YesIntent', {}, { after: question });
      expect(heard.words).toBe(catalog.replies.deleteFailed?.say[0]);
    }, 30_000);
  },
);
