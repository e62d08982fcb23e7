import type { Heard } from '../../support/heard';
import { type Listener, NIGHT, playing, regular, stranger } from '../../support/listener';
import { startTestSkill, type TestSkill } from '../../support/skill';

let test: TestSkill;
let listener: Listener;
let night: Heard;
beforeAll(async () => {
  test = await startTestSkill();
});
beforeEach(async () => {
  listener = await regular(test);
  night = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT3H' }, { at: NIGHT });
});
afterAll(() => test.close());

type CurrentState = ReturnType<typeof playing>;

const EMPTY = { version: '1.0', response: {} };
const tokenOf = (reply: Heard): string => reply.play?.token ?? '';
const event = (name: string, token: string, offsetInMilliseconds = 0, at = NIGHT) =>
  listener.sends({ type: `AudioPlayer.Playback${name}`, token, offsetInMilliseconds }, { at });
const heardOfLast = async () =>
  (await test.store.readRecent(listener.memory, Date.parse(NIGHT))).plays.at(-1)?.stretches;

describe('PlaybackNearlyFinished', () => {
  it('enqueues the next part, behind the one that plays', async () => {
    const heard = await event('NearlyFinished', tokenOf(night));
    expect(heard.play).toMatchObject({
      path: '/sounds/rain/3600s-middle.mp3',
      behavior: 'ENQUEUE',
      after: tokenOf(night),
      offsetMs: 0,
      position: { part: 1 },
    });
  });

  it('gets the same answer when it comes twice', async () => {
    const once = await event('NearlyFinished', tokenOf(night));
    expect((await event('NearlyFinished', tokenOf(night))).reply).toEqual(once.reply);
  });

  it('leads through the whole night, part by part, to an end', async () => {
    const paths = [night.play?.path];
    for (let reply = await event('NearlyFinished', tokenOf(night)); reply.play; ) {
      paths.push(reply.play.path);
      reply = await event('NearlyFinished', tokenOf(reply));
    }
    expect(paths).toEqual(['first', 'middle', 'last'].map((ends) => `/sounds/rain/3600s-${ends}.mp3`));
  });

  it('begins a looping plan again, under a token of its own', async () => {
    const short = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT10M' });
    const looping = await listener.says('AMAZON.LoopOnIntent', {}, { player: playing(short, 5000) });
    const again = await event('NearlyFinished', tokenOf(looping));
    expect(again.play).toMatchObject({ path: '/sounds/rain/600s.mp3', offsetMs: 0, position: { cycle: 1 } });
    expect(tokenOf(again)).not.toBe(tokenOf(looping));
  });

  it('neither reads nor writes', async () => {
    await test.store.deleteAll(listener.memory);
    await event('NearlyFinished', tokenOf(night));
    expect(await test.store.readProfile(listener.memory)).toBeUndefined();
  });
});

describe('tokens that are not ours', () => {
  it.each(['Started', 'NearlyFinished', 'Stopped', 'Finished', 'Failed'])(
    'in Playback%s get an empty reply and change nothing',
    async (name) => {
      const before = await test.store.readRecent(listener.memory, Date.parse(NIGHT));
      for (const token of [
        '',
        'another-skill',
        '0.k3f9x2a1.0.0.0.0.0.sound~rain~60',
        '1.k.0.0.0.9.0.sound~rain~60',
      ]) {
        expect((await event(name, token, 5000)).reply).toMatchObject(EMPTY);
      }
      expect(await test.store.readRecent(listener.memory, Date.parse(NIGHT))).toEqual(before);
    },
  );
});

describe('PlaybackStopped and PlaybackFinished', () => {
  it('are answered with nothing', async () => {
    for (const name of ['Started', 'Stopped', 'Finished']) {
      expect((await event(name, tokenOf(night), 60_000)).reply).toMatchObject(EMPTY);
    }
  });

  it('keep how far a stretch was heard, and only ever forward', async () => {
    await event('Stopped', tokenOf(night), 90_000);
    await event('Stopped', tokenOf(night), 30_000);
    await event('Stopped', tokenOf(night), 90_000);
    expect(await heardOfLast()).toMatchObject([{ heardMs: 90_000 }]);
  });

  it('write nothing when a part in the middle of a night is over', async () => {
    await event('Finished', tokenOf(night), 3_600_000);
    expect(await heardOfLast()).toBeUndefined();
  });

  it('keep the whole night when its last part is over, although no other report came', async () => {
    const second = await event('NearlyFinished', tokenOf(night));
    const third = await event('NearlyFinished', tokenOf(second));
    await event('Finished', tokenOf(third), 3_600_000);
    expect(await heardOfLast()).toMatchObject([{ heardMs: 3 * 3_600_000 }]);
  });

  it('bring nothing back of a listener who had everything deleted', async () => {
    await test.store.deleteAll(listener.memory);
    await event('Stopped', tokenOf(night), 90_000);
    expect(await heardOfLast()).toBeUndefined();
    expect(await test.store.readProfile(listener.memory)).toBeUndefined();
  });
});

describe('PlaybackFailed', () => {
  const error = { type: 'MEDIA_ERROR_SERVICE_UNAVAILABLE', message: 'gone' };
  const fails = (token: string, currentPlaybackState?: CurrentState) => {
    const player = currentPlaybackState ?? { playerActivity: 'IDLE' };
    const request = { type: 'AudioPlayer.PlaybackFailed', token, error, currentPlaybackState };
    return listener.sends(request, { at: NIGHT, player });
  };
  const state = (token: string, offsetInMilliseconds: number) => ({
    token,
    offsetInMilliseconds,
    playerActivity: 'PLAYING' as const,
  });

  it('asks for the piece again where it stopped, three times in all', async () => {
    const tried = [tokenOf(night)];
    for (let reply = await fails(tokenOf(night), state(tokenOf(night), 42_000)); reply.play; ) {
      expect(reply.play).toMatchObject({ path: night.play?.path, offsetMs: 42_000, behavior: 'REPLACE_ALL' });
      tried.push(tokenOf(reply));
      reply = await fails(tokenOf(reply), state(tokenOf(reply), 42_000));
    }
    expect(tried).toHaveLength(3);
    expect(new Set(tried).size).toBe(3);
  });

  it('asks for a piece that waits again behind the one that plays, and leaves that one alone', async () => {
    const second = await event('NearlyFinished', tokenOf(night));
    const again = await fails(tokenOf(second), state(tokenOf(night), 3_000_000));
    expect(again.play).toMatchObject({
      path: second.play?.path,
      behavior: 'ENQUEUE',
      after: tokenOf(night),
      offsetMs: 0,
    });
  });

  it('of something that the listener has left is let go, when its news come late', async () => {
    const ocean = await listener.says('PlaySoundIntent', { sound: { id: 'ocean' } }, { at: NIGHT });
    expect((await fails(tokenOf(night), state(tokenOf(ocean), 5000))).reply).toMatchObject(EMPTY);
    expect((await fails(tokenOf(night), state('another-skill', 5000))).reply).toMatchObject(EMPTY);
  });

  it('without a word on what plays begins the piece again', async () => {
    expect((await fails(tokenOf(night))).play).toMatchObject({
      path: night.play?.path,
      offsetMs: 0,
      behavior: 'REPLACE_ALL',
    });
  });

  it('is logged by its kind, without token or message', async () => {
    test.logged.length = 0;
    await fails(tokenOf(night), state(tokenOf(night), 0));
    expect(test.logged).toEqual([{ what: 'playback-failed', error: error.type, tries: 0 }]);
  });
});

describe('buttons', () => {
  const press = (name: string, player = playing(night, 600_000, 'STOPPED')) =>
    listener.sends({ type: `PlaybackController.${name}CommandIssued` }, { at: NIGHT, player });

  it('pause stops', async () => {
    expect((await press('Pause')).stops).toBe(true);
  });

  it('play goes on where it stopped', async () => {
    expect((await press('Play')).play).toMatchObject({
      path: night.play?.path,
      offsetMs: 600_000,
      behavior: 'REPLACE_ALL',
    });
  });

  it('next and previous play the neighbours for the time that is left', async () => {
    const ids = [(await press('Next')).play, (await press('Previous')).play].map(
      (play) => play?.position.plan.items[0],
    );
    for (const item of ids) expect(item).toMatchObject({ kind: 'sound', seconds: 3 * 3600 - 600 });
    expect(ids[0]).not.toEqual(ids[1]);
  });

  it('do nothing where nothing of ours is known', async () => {
    listener = stranger(test);
    for (const name of ['Play', 'Next', 'Previous']) {
      expect((await press(name, { playerActivity: 'IDLE' })).reply).toMatchObject(EMPTY);
    }
  });
});
