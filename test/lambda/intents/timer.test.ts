import type { Heard } from '../../support/heard';
import {
  DAY,
  type Listener,
  NIGHT,
  playing,
  regular,
  type SlotValue,
  stranger,
} from '../../support/listener';
import { startTestSkill, type TestSkill } from '../../support/skill';

let test: TestSkill;
let listener: Listener;
let rain: Heard;
let scan: Heard;
beforeAll(async () => {
  test = await startTestSkill();
});
beforeEach(async () => {
  listener = await regular(test);
  rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT8H' });
  scan = await listener.says('PlaySessionIntent', { session: { id: 'body-scan' }, duration: 'PT10M' });
});
afterAll(() => test.close());

const HALF_AN_HOUR = 1_800_000;
/** Said half an hour into eight hours of rain. */
const saying = (intent: string, slots: Record<string, SlotValue> = {}, at = DAY) =>
  listener.says(intent, slots, { player: playing(rain, HALF_AN_HOUR), at });
const lengths = (heard: Heard) => heard.play?.position.plan.items.map(({ seconds }) => seconds);

describe('another end for what plays', () => {
  it.each([
    ['TimerIntent', { duration: 'PT20M' }, 1800 + 1200],
    ['TimerIntent', { until: '16:00' }, 1800 + 5400],
    ['TimerIntent', { span: { id: 'all-night' } }, 1800 + 36_000],
    ['LengthIntent', { duration: 'PT20M' }, 1800 + 1200],
    ['MoreTimeIntent', { duration: 'PT10M' }, 8 * 3600 + 600],
    ['MoreTimeIntent', {}, 8 * 3600 + 600],
    ['NoTimerIntent', {}, 12 * 3600],
    ['FadeNowIntent', {}, 1800 + 60],
  ])(
    '%s with %j makes %d seconds in all, and goes on from the same place',
    async (intent, slots, seconds) => {
      const heard = await saying(intent, slots as Record<string, SlotValue>);
      expect(lengths(heard)).toEqual([seconds]);
      expect(heard.play).toMatchObject({
        offsetMs: HALF_AN_HOUR,
        behavior: 'REPLACE_ALL',
        position: { stretch: 1 },
      });
    },
  );

  it('says by day how long that is from now, and by night nothing', async () => {
    expect((await saying('TimerIntent', { duration: 'PT20M' })).words).toBe('20 minutes, then it fades.');
    expect((await saying('TimerIntent', { duration: 'PT20M' }, NIGHT)).words).toBe('');
  });

  it('counts nothing twice: the new stretch begins where the old one was left', async () => {
    const heard = await saying('TimerIntent', { duration: 'PT20M' });
    expect(heard.play?.position).toMatchObject({ playId: rain.play?.position.playId, beganMs: HALF_AN_HOUR });
  });

  it('for a session lets its bed go on after it', async () => {
    const player = playing(scan, 60_000);
    const heard = await listener.says('TimerIntent', { duration: 'PT30M' }, { player });
    expect(heard.play?.position.plan.items).toMatchObject([
      { kind: 'session', seconds: 600 },
      { kind: 'sound', seconds: 1260 },
    ]);
  });

  it('never hurries a session', async () => {
    const heard = await listener.says('TimerIntent', { duration: 'PT2M' }, { player: playing(scan, 60_000) });
    expect(lengths(heard)).toEqual([600]);
  });

  it('works in a later part of a night, and the parts after it are the new ones', async () => {
    const events = (token?: string) =>
      listener.sends({ type: 'AudioPlayer.PlaybackNearlyFinished', token, offsetInMilliseconds: 0 });
    const third = await events((await events(rain.play?.token)).play?.token);
    const heard = await listener.says(
      'TimerIntent',
      { duration: 'PT1H15M' },
      { player: playing(third, HALF_AN_HOUR) },
    );
    expect(heard.play).toMatchObject({ path: '/sounds/rain/3600s-middle.mp3', offsetMs: HALF_AN_HOUR });
    expect((await events(heard.play?.token)).play?.path).toBe('/sounds/rain/2700s-last.mp3');
  });
});

describe('how long is left', () => {
  it('is said, and the sound goes on', async () => {
    expect(await saying('TimeLeftIntent')).toMatchObject({
      words: 'About 7 and a half hours left.',
      play: undefined,
      stops: false,
    });
  });

  it('is never an end, while it loops', async () => {
    const loop = await saying('AMAZON.LoopOnIntent');
    const heard = await listener.says('TimeLeftIntent', {}, { player: playing(loop, 0) });
    expect(heard.words).not.toMatch(/\d/);
  });
});

describe('a timer while nothing plays', () => {
  it('offers to play for that long, and a yes does', async () => {
    const question = await listener.says('TimerIntent', { duration: 'PT40M' });
    expect(question).toMatchObject({ asks: true, play: undefined });
    const heard = await listener.says('AMAZON.YesIntent', {}, { after: question });
    expect(heard.play?.path).toBe('/sounds/rain/2400s.mp3');
  });

  it('without a length asks for one, and takes the answer', async () => {
    const question = await saying('TimerIntent');
    expect(question.asks).toBe(true);
    const answer = await listener.says(
      'LengthIntent',
      { duration: 'PT20M' },
      { after: question, player: playing(rain, HALF_AN_HOUR, 'STOPPED') },
    );
    expect(lengths(answer)).toEqual([3000]);
  });

  it.each([
    'NoTimerIntent',
    'TimeLeftIntent',
    'FadeNowIntent',
    'SeekBackIntent',
    'SeekForwardIntent',
    'WhatIsThisIntent',
  ])('%s says that nothing plays', async (intent) => {
    expect(await listener.says(intent)).toMatchObject({
      words: 'Nothing of mine is playing right now.',
      asks: false,
    });
  });

  it('ten more minutes of what has just ended are ten minutes of its sound', async () => {
    const heard = await listener.says(
      'MoreTimeIntent',
      { duration: 'PT10M' },
      { player: playing(rain, 3_600_000, 'FINISHED') },
    );
    expect(lengths(heard)).toEqual([600]);
  });
});

describe('a length alone', () => {
  it('is for what was offered, although something else played hours ago', async () => {
    const question = await listener.says('PlaySoundIntent', { sound: { unknown: 'rainforest' } });
    const [offer = ''] = question.attributes.offers ?? [];
    const heard = await listener.says(
      'LengthIntent',
      { duration: 'PT1H' },
      { after: question, player: playing(rain, HALF_AN_HOUR, 'STOPPED') },
    );
    expect(heard.play?.position.plan.items).toEqual([{ kind: 'sound', sound: offer, seconds: 3600 }]);
  });

  it('of minutes is a practice, of hours a sound', async () => {
    expect((await listener.says('LengthIntent', { duration: 'PT10M' })).play?.path).toBe(
      '/sessions/en/self-compassion-break/600s.mp3',
    );
    expect((await listener.says('LengthIntent', { span: { id: 'all-night' } })).play?.path).toBe(
      '/sounds/rain/3600s-first.mp3',
    );
  });
});

describe('until a time, where the clock is not known', () => {
  it.each(['TimerIntent', 'LengthIntent', 'PlayUsualIntent', 'PlaySoundIntent'])(
    '%s asks how long',
    async (intent) => {
      const heard = await stranger(test).says(intent, { until: '07:00' });
      expect(heard).toMatchObject({ asks: true, play: undefined });
    },
  );
});

describe('going back and forth', () => {
  it.each([
    ['SeekBackIntent', {}, HALF_AN_HOUR - 30_000],
    ['SeekForwardIntent', { duration: 'PT1M' }, HALF_AN_HOUR + 60_000],
    ['SeekBackIntent', { duration: 'PT2H' }, 0],
  ])('%s with %j plays from %d ms', async (intent, slots, offsetMs) => {
    expect((await saying(intent, slots as Record<string, SlotValue>)).play?.offsetMs).toBe(offsetMs);
  });
});

describe('what is this', () => {
  it('is its name, and it goes on', async () => {
    expect(await saying('WhatIsThisIntent')).toMatchObject({
      words: 'This is rain.',
      play: undefined,
      stops: false,
    });
  });
});
