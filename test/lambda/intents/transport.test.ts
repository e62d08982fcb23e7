// The eleven transport intents reach whoever played last: in a conversation or out of it, hours later, by any state.
import type { Heard } from '../../support/heard';
import { type Listener, NIGHT, playing, regular, stranger } from '../../support/listener';
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
  scan = await listener.says('PlaySessionIntent', { session: { id: 'body-scan' }, duration: 'PT10M' });
  rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT2H' });
});
afterAll(() => test.close());

const TRANSPORT = [
  'Cancel',
  'LoopOff',
  'LoopOn',
  'Next',
  'Pause',
  'Previous',
  'Repeat',
  'Resume',
  'ShuffleOff',
  'ShuffleOn',
  'StartOver',
];
const ACTIVITIES = ['PLAYING', 'PAUSED', 'STOPPED', 'BUFFER_UNDERRUN', 'FINISHED', 'IDLE'] as const;
const HOURS_LATER = '2026-11-22T21:30:00Z';
const saying = (name: string, player = playing(rain, 600_000), at = NIGHT) =>
  listener.says(`AMAZON.${name}Intent`, {}, { player, at });

describe('each of the eleven, and stop', () => {
  it.each([...TRANSPORT, 'Stop', 'NavigateHome'])(
    '%s keeps the rules of Alexa in every state',
    async (name) => {
      const open = await listener.sends({ type: 'LaunchRequest' });
      for (const activity of ACTIVITIES) {
        await saying(name, playing(rain, 600_000, activity));
        await listener.says(
          `AMAZON.${name}Intent`,
          {},
          { player: playing(scan, 1000, activity), after: open },
        );
      }
      await saying(name, { playerActivity: 'PLAYING', token: 'another-skill', offsetInMilliseconds: 5000 });
      await saying(name, playing(rain, 600_000, 'STOPPED'), HOURS_LATER);
      await stranger(test).says(`AMAZON.${name}Intent`);
      await stranger(test).says(`AMAZON.${name}Intent`, {}, { interfaces: [] });
    },
  );
});

describe('stop, pause and cancel', () => {
  it.each(['Stop', 'Pause', 'Cancel', 'NavigateHome'])('%s stops without a word', async (name) => {
    const heard = await saying(name);
    expect(heard).toMatchObject({ words: '', stops: true, asks: false, play: undefined });
  });
});

describe('resume', () => {
  it('goes on where it stopped, without a word', async () => {
    const heard = await saying('Resume', playing(rain, 600_000, 'STOPPED'));
    expect(heard).toMatchObject({
      words: '',
      play: { path: '/sounds/rain/3600s-first.mp3', offsetMs: 600_000 },
    });
  });

  it('goes on in the part in which it stopped', async () => {
    const token = rain.play?.token ?? '';
    const second = await listener.sends({
      type: 'AudioPlayer.PlaybackNearlyFinished',
      token,
      offsetInMilliseconds: 0,
    });
    const heard = await saying('Resume', playing(second, 60_000, 'STOPPED'));
    expect(heard.play).toMatchObject({ path: '/sounds/rain/3600s-last.mp3', offsetMs: 60_000 });
  });

  it('hours later, with the player gone, goes on from what is remembered', async () => {
    const stopped = {
      type: 'AudioPlayer.PlaybackStopped',
      token: rain.play?.token,
      offsetInMilliseconds: 900_000,
    };
    await listener.sends(stopped, { at: '2026-11-22T15:00:00Z' });
    const heard = await saying('Resume', { playerActivity: 'IDLE' }, HOURS_LATER);
    expect(heard.play).toMatchObject({ path: '/sounds/rain/3600s-first.mp3', offsetMs: 900_000 });
  });

  it('offers something where nothing was left unfinished', async () => {
    listener = stranger(test);
    const heard = await listener.says('AMAZON.ResumeIntent');
    expect(heard).toMatchObject({ asks: true, play: undefined, attributes: { offers: ['rain'] } });
  });

  it('offers something where it was heard to its end', async () => {
    const hour = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT10M' });
    await listener.sends({
      type: 'AudioPlayer.PlaybackFinished',
      token: hour.play?.token,
      offsetInMilliseconds: 600_000,
    });
    for (const state of ['FINISHED', 'STOPPED'] as const) {
      expect((await saying('Resume', playing(hour, 600_000, state), HOURS_LATER)).play).toBeUndefined();
    }
  });
});

describe('start over and repeat', () => {
  it.each(['StartOver', 'Repeat'])('%s plays a sound from its beginning', async (name) => {
    expect((await saying(name)).play).toMatchObject({ path: '/sounds/rain/3600s-first.mp3', offsetMs: 0 });
  });

  it('start over plays a session from its beginning', async () => {
    expect((await saying('StartOver', playing(scan, 400_000))).play).toMatchObject({ offsetMs: 0 });
  });

  it('repeat goes half a minute back in a session', async () => {
    expect((await saying('Repeat', playing(scan, 400_000))).play).toMatchObject({ offsetMs: 370_000 });
    expect((await saying('Repeat', playing(scan, 10_000))).play).toMatchObject({ offsetMs: 0 });
  });

  it('repeat in a conversation says again what was said, and asks again', async () => {
    const question = await listener.sends({ type: 'LaunchRequest' });
    const again = await listener.says('AMAZON.RepeatIntent', {}, { after: question });
    expect(again.words).toBe(question.words);
    const thrice = await listener.says('AMAZON.RepeatIntent', {}, { after: again });
    expect(thrice.words).toBe(question.words);
  });
});

describe('next and previous', () => {
  it('play the neighbours in the time that is left', async () => {
    const next = await saying('Next');
    expect(next.play?.position.plan.items[0]).toMatchObject({ kind: 'sound', seconds: 6600 });
    const back = await listener.says('AMAZON.PreviousIntent', {}, { player: playing(next, 0), at: NIGHT });
    expect(back.play?.position.plan.items[0]).toMatchObject({ sound: 'rain', seconds: 6600 });
  });

  it('play as long again beside a sound that has ended', async () => {
    const next = await saying('Next', playing(rain, 3_600_000, 'FINISHED'), HOURS_LATER);
    expect(next.play?.position.plan.items[0]).toMatchObject({ kind: 'sound', seconds: 7200 });
  });

  it('lead from a session to a session', async () => {
    expect((await saying('Next', playing(scan, 1000))).play?.position.plan.items[0]).toMatchObject({
      kind: 'session',
    });
  });

  it('stay within the days of a course', async () => {
    const first = await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
    const before = await listener.says('AMAZON.PreviousIntent', {}, { player: playing(first, 1000) });
    const after = await listener.says('AMAZON.NextIntent', {}, { player: playing(first, 1000) });
    expect(before.play?.path).toBe('/courses/en/first-steps/1/300s.mp3');
    expect(after.play?.path).toBe('/courses/en/first-steps/2/300s.mp3');
  });

  it('ask where nothing of ours was playing', async () => {
    expect(await saying('Next', { playerActivity: 'IDLE' })).toMatchObject({ asks: true, play: undefined });
  });
});

describe('loop', () => {
  it('goes on from where it is, in a plan that begins again, and back', async () => {
    const on = await saying('LoopOn');
    expect(on.play).toMatchObject({ offsetMs: 600_000, position: { plan: { loops: true } } });
    const off = await listener.says('AMAZON.LoopOffIntent', {}, { player: playing(on, 700_000) });
    expect(off.play).toMatchObject({ offsetMs: 700_000, position: { plan: { loops: false } } });
  });

  it('says that nothing plays, where nothing does', async () => {
    expect((await saying('LoopOn', { playerActivity: 'IDLE' })).words).not.toBe('');
  });
});

describe('shuffle', () => {
  it('says that there is nothing to shuffle, and the sound goes on', async () => {
    expect(await saying('ShuffleOn')).toMatchObject({ stops: false, play: undefined });
  });
});
