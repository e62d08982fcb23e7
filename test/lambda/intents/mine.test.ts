// What is remembered of a listener: favourites, the usual, courses, numbers, and how all of it goes.
import { catalog } from '../../support/catalog';
import type { Heard } from '../../support/heard';
import { type Listener, NIGHT, playing, regular, stranger } from '../../support/listener';
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

const play = (id: string, duration = 'PT10M') =>
  listener.says('PlaySoundIntent', { sound: { id }, duration });
const finish = (heard: Heard, at?: string) => {
  const piece = heard.play?.position.plan.items.at(-1);
  const request = { type: 'AudioPlayer.PlaybackFinished', token: heard.play?.token };
  return listener.sends({ ...request, offsetInMilliseconds: (piece?.seconds ?? 0) * 1000 }, at ? { at } : {});
};

describe('favourites', () => {
  const save = async (id: string, at: string) =>
    listener.says('AddFavouriteIntent', {}, { player: playing(await play(id), 1000), at });

  it('are saved while they play, listed newest first and three at most, and played', async () => {
    for (const [minute, id] of ['rain', 'ocean', 'wind', 'fan'].entries())
      await save(id, `2026-11-22T14:4${minute}:00Z`);
    const list = await listener.says('ListFavouritesIntent');
    expect(list.attributes.offers).toEqual(['fan', 'wind', 'ocean']);
    expect(list.asks).toBe(true);
    const heard = await listener.says('PlayFavouriteIntent');
    expect(heard.play?.position.plan.items[0]).toMatchObject({ kind: 'sound' });
  });

  it('may be a mix', async () => {
    const mix = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, otherSound: { id: 'wind' } });
    const saved = await listener.says('AddFavouriteIntent', {}, { player: playing(mix, 1000) });
    expect(saved.words).toBe('Saved: rain and wind.');
    expect((await listener.says('PlayFavouriteIntent')).play?.path).toContain('/sounds/rain+wind/');
  });

  it('are taken off again', async () => {
    await save('rain', '2026-11-22T14:40:00Z');
    await listener.says('RemoveFavouriteIntent', {}, { player: playing(await play('rain'), 1000) });
    expect((await listener.says('ListFavouritesIntent')).asks).toBe(false);
  });

  it('cannot be saved while nothing of ours is known to play', async () => {
    expect(await listener.says('AddFavouriteIntent')).toMatchObject({ asks: false, play: undefined });
  });

  it('are nobody’s business where there are none', async () => {
    expect((await stranger(test).says('PlayFavouriteIntent')).play).toBeUndefined();
  });
});

describe('the usual', () => {
  it('is what was played last, and for how long', async () => {
    await play('ocean', 'PT45M');
    expect((await listener.says('PlayUsualIntent')).play?.path).toBe('/sounds/ocean/2700s.mp3');
  });

  it('is set by word, and only the part that was named', async () => {
    await play('ocean', 'PT45M');
    expect((await listener.says('SetUsualIntent', { sound: { id: 'fan' } })).words).toBe(
      'From now on, a fan for 45 minutes.',
    );
    await listener.says('SetUsualIntent', { duration: 'PT2H' });
    expect((await listener.says('PlayUsualIntent')).play?.position.plan.items).toEqual([
      { kind: 'sound', sound: 'fan', seconds: 7200 },
    ]);
  });

  it('is not set to something that we do not have', async () => {
    await play('ocean', 'PT45M');
    const heard = await listener.says('SetUsualIntent', { sound: { unknown: 'dragon roars' } });
    expect(heard).toMatchObject({ asks: true, play: undefined });
    expect((await listener.says('PlayUsualIntent')).play?.path).toBe('/sounds/ocean/2700s.mp3');
  });
});

describe('a course', () => {
  const days = catalog.courses['first-steps']?.days.length ?? 0;
  const goOn = () => listener.says('ContinueCourseIntent');

  it('begins with its first day, and goes on with the next when that is done', async () => {
    const first = await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
    expect(first.play?.path).toBe('/courses/en/first-steps/1/300s.mp3');
    expect((await goOn()).play?.path).toBe('/courses/en/first-steps/1/300s.mp3');
    await finish(first);
    expect((await goOn()).play?.path).toBe('/courses/en/first-steps/2/300s.mp3');
  });

  it('tells which day comes next, and a yes starts it', async () => {
    await finish(await listener.says('StartCourseIntent', { course: { id: 'first-steps' } }));
    const question = await listener.says('CourseDayIntent');
    expect(question.words).toContain('Day 2 of 7');
    expect((await listener.says('AMAZON.YesIntent', {}, { after: question })).play?.path).toContain(
      '/first-steps/2/',
    );
  });

  it('skips to a day and repeats a day', async () => {
    await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
    expect((await listener.says('GoToDayIntent', { day: '4' })).play?.path).toContain('/first-steps/4/');
    expect((await listener.says('RepeatDayIntent')).play?.path).toContain('/first-steps/4/');
  });

  it.each(['0', String(days + 1), '?'])('has no day %s, and says how many it has', async (day) => {
    expect(await listener.says('GoToDayIntent', { day })).toMatchObject({ play: undefined, asks: false });
  });

  it('is over after its last day', async () => {
    await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
    await finish(await listener.says('GoToDayIntent', { day: String(days) }));
    expect((await goOn()).words).toMatch(/^You've finished/);
  });

  it('begins anew where it is started again', async () => {
    await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
    await finish(await listener.says('GoToDayIntent', { day: String(days) }));
    await listener.says(
      'StartCourseIntent',
      { course: { id: 'first-steps' } },
      { at: '2026-11-25T14:30:00Z' },
    );
    expect(
      (await listener.says('ContinueCourseIntent', {}, { at: '2026-11-25T14:40:00Z' })).play?.path,
    ).toContain('/first-steps/1/');
  });

  it('that is left is offered, not continued', async () => {
    await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
    await listener.says('LeaveCourseIntent');
    const offer = await goOn();
    expect(offer.asks).toBe(true);
    expect((await listener.says('AMAZON.YesIntent', {}, { after: offer })).play?.path).toContain(
      '/courses/en/',
    );
  });

  it('that we do not have is not begun', async () => {
    const heard = await listener.says('StartCourseIntent', { course: { unknown: 'tax law' } });
    expect(heard).toMatchObject({ asks: true, play: undefined });
  });
});

describe('numbers', () => {
  it('are told when asked for, each second once', async () => {
    await finish(await play('rain', 'PT20M'));
    expect((await listener.says('StatsIntent')).words).toContain('20 minutes');
    expect((await listener.says('StreakIntent')).words).toMatch(/^One day/);
  });

  it('are kind where there are none', async () => {
    for (const intent of ['StatsIntent', 'StreakIntent']) {
      expect((await listener.says(intent)).words).not.toMatch(/\b0\b|no minutes|lost|failed/i);
    }
  });

  it('begin anew when that is confirmed, and nothing else is lost', async () => {
    await finish(await play('rain', 'PT20M'));
    const question = await listener.says('CountAnewIntent');
    await listener.says('AMAZON.YesIntent', {}, { after: question, at: NIGHT });
    expect((await listener.says('StatsIntent', {}, { at: NIGHT })).words).not.toContain('20 minutes');
    expect((await listener.says('PlayUsualIntent')).play?.path).toBe('/sounds/rain/1200s.mp3');
  });
});

describe('what is stored', () => {
  it('is said in a sentence, with the list on a card', async () => {
    const { reply, asks } = await listener.says('WhatIsStoredIntent');
    expect(asks).toBe(false);
    expect(reply.response.card).toMatchObject({ type: 'Simple' });
  });
});

describe('delete everything', () => {
  it('is asked once, and done on a yes', async () => {
    await play('rain');
    const question = await listener.says('DeleteEverythingIntent');
    expect(question.asks).toBe(true);
    expect(await test.store.readProfile(listener.memory)).toBeDefined();
    expect((await listener.says('AMAZON.YesIntent', {}, { after: question })).asks).toBe(false);
    expect(await test.store.readProfile(listener.memory)).toBeUndefined();
  });

  it('is not done on a no, nor on a yes that comes out of the blue', async () => {
    const question = await listener.says('DeleteEverythingIntent');
    await listener.says('AMAZON.NoIntent', {}, { after: question });
    await listener.says('AMAZON.YesIntent');
    expect(await test.store.readProfile(listener.memory)).toBeDefined();
  });

  it('leaves nothing to come back with the sound that is still playing', async () => {
    const rain = await play('rain');
    const question = await listener.says('DeleteEverythingIntent', {}, { player: playing(rain, 1000) });
    await listener.says('AMAZON.YesIntent', {}, { after: question, player: playing(rain, 2000) });
    await listener.sends({
      type: 'AudioPlayer.PlaybackStopped',
      token: rain.play?.token,
      offsetInMilliseconds: 60_000,
    });
    expect(await test.store.readProfile(listener.memory)).toBeUndefined();
    expect((await test.store.readRecent(listener.memory, Date.parse(NIGHT))).plays).toEqual([]);
  });
});

describe('few words', () => {
  it('are kept until more are wished for', async () => {
    await listener.says('BriefSpeechIntent');
    expect((await play('rain')).words).toBe('');
    await listener.says('NormalSpeechIntent');
    expect((await play('rain')).words).not.toBe('');
  });
});
