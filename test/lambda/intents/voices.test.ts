import { personCode } from '../../../lambda/listener/listener';
import { DAY, type Listener, playing, regular, type Scene } from '../../support/listener';
import { startTestSkill, type TestSkill } from '../../support/skill';

let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  test = await startTestSkill();
});
beforeEach(async () => {
  listener = await regular(test);
  test.services.setTimeZone(listener.deviceId, 'Europe/London');
});
afterAll(() => test.close());

const ANN: Scene = { personId: 'amzn1.ask.person.ANN' };
const BEN: Scene = { personId: 'amzn1.ask.person.BEN' };
const apart = () => listener.says('KnowVoicesIntent');
const play = (who: Scene, id: string, duration: string) =>
  listener.says('PlaySoundIntent', { sound: { id }, duration }, who);
const usualOf = async (who: Scene) => (await listener.says('PlayUsualIntent', {}, who)).play?.path;
/** Twenty minutes are heard, and the device says so: it never says of whom. */
const hear = async (who: Scene) => {
  const rain = await play(who, 'rain', 'PT20M');
  await listener.sends({
    type: 'AudioPlayer.PlaybackFinished',
    token: rain.play?.token,
    offsetInMilliseconds: 1_200_000,
  });
  return rain;
};
const deleteEverything = async (who: Scene) => {
  const question = await listener.says('DeleteEverythingIntent', {}, who);
  return listener.says('AMAZON.YesIntent', {}, { ...who, after: question });
};

describe('a household that says nothing of voices', () => {
  it('has one memory, whoever is known', async () => {
    await play(ANN, 'ocean', 'PT40M');
    expect(await usualOf(BEN)).toBe('/sounds/ocean/2400s.mp3');
    expect(await usualOf({})).toBe('/sounds/ocean/2400s.mp3');
  });

  it('has tokens that name nobody, not even by a code', async () => {
    const rain = await play(ANN, 'rain', 'PT20M');
    expect(rain.play?.position.playId).toHaveLength(10);
  });
});

describe('a household that wishes to be known by its voices', () => {
  it('is told that it is', async () => {
    expect(await apart()).toMatchObject({ asks: false, words: expect.stringMatching(/of their own/) });
    expect((await listener.says('TreatAllTheSameIntent', {}, ANN)).words).toMatch(/all of you/);
  });

  it('has a usual, favourites and words for each of them', async () => {
    await play({}, 'ocean', 'PT40M');
    await apart();
    await play(ANN, 'brown-noise', 'PT30M');
    await play(BEN, 'wind', 'PT50M');
    await listener.says('BriefSpeechIntent', {}, BEN);
    expect(await usualOf(ANN)).toBe('/sounds/brown-noise/1800s.mp3');
    expect(await usualOf(BEN)).toBe('/sounds/wind/3000s.mp3');
    expect(await usualOf({})).toBe('/sounds/ocean/2400s.mp3');
    expect((await play(BEN, 'rain', 'PT20M')).words).toBe('');
    expect((await play(ANN, 'rain', 'PT20M')).words).not.toBe('');
  });

  it('has minutes and a streak for each, although the player never says who listened', async () => {
    await apart();
    await hear(ANN);
    expect((await listener.says('StatsIntent', {}, ANN)).words).toContain('20 minutes');
    expect((await listener.says('StreakIntent', {}, ANN)).words).toMatch(/^One day/);
    for (const who of [BEN, {}]) {
      expect((await listener.says('StatsIntent', {}, who)).words).not.toContain('20 minutes');
    }
  });

  it('leaves what plays to whom it plays for, and says nothing of them in its token', async () => {
    await apart();
    const rain = await play(ANN, 'rain', 'PT20M');
    expect(rain.play?.position.playId).toMatch(/^[0-9a-z]{16}$/);
    const longer = await listener.says(
      'MoreTimeIntent',
      { duration: 'PT10M' },
      { ...BEN, player: playing(rain, 60_000, 'STOPPED') },
    );
    expect(longer.play?.position).toMatchObject({ playId: rain.play?.position.playId, stretch: 1 });
  });

  it('goes on with what each of them left, on another device too', async () => {
    await apart();
    const session = (who: Scene, id: string) =>
      listener.says('PlaySessionIntent', { session: { id }, duration: 'PT10M' }, who);
    for (const [who, id, offsetInMilliseconds] of [
      [ANN, 'body-scan', 120_000],
      [BEN, 'loving-kindness', 240_000],
    ] as const) {
      const { play: begun } = await session(who, id);
      await listener.sends({
        type: 'AudioPlayer.PlaybackStopped',
        token: begun?.token,
        offsetInMilliseconds,
      });
    }
    const resumed = async (who: Scene) => (await listener.says('AMAZON.ResumeIntent', {}, who)).play;
    expect(await resumed(ANN)).toMatchObject({ path: '/sessions/en/body-scan/600s.mp3', offsetMs: 120_000 });
    expect(await resumed(BEN)).toMatchObject({
      path: '/sessions/en/loving-kindness/600s.mp3',
      offsetMs: 240_000,
    });
  });

  it('forgets one of them who asks, and all where nobody is known', async () => {
    await apart();
    const rain = await hear(ANN);
    await hear(BEN);
    expect((await deleteEverything(ANN)).words).toMatch(/your voice is gone/);
    await listener.sends({
      type: 'AudioPlayer.PlaybackStopped',
      token: rain.play?.token,
      offsetInMilliseconds: 1_200_000,
    });
    expect((await listener.says('StatsIntent', {}, ANN)).words).not.toContain('20 minutes');
    expect((await listener.says('StatsIntent', {}, BEN)).words).toContain('20 minutes');
    expect((await deleteEverything({})).words).toMatch(/all gone/);
    const { id: household } = listener;
    for (const { personId = '' } of [ANN, BEN]) {
      const person = personCode(household, personId);
      expect((await test.store.readRecent({ household, person }, Date.parse(DAY))).plays).toEqual([]);
    }
  });
});
