import { mixOf } from '../../../lambda/playback/piece';
import { catalog } from '../../support/catalog';
import { DAY, type Listener, NIGHT, regular, type SlotValue, stranger } from '../../support/listener';
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

const rain = { id: 'rain' };
const play = (slots: Record<string, SlotValue>, at = DAY) => listener.says('PlaySoundIntent', slots, { at });

describe('asking for a sound', () => {
  it('starts it at once, for the length that was asked for, in at most six words by day', async () => {
    const heard = await play({ sound: rain, duration: 'PT30M' });
    expect(heard.words).toBe('Rain, 30 minutes.');
    expect(heard.asks).toBe(false);
    expect(heard.play).toMatchObject({
      path: '/sounds/rain/1800s.mp3',
      offsetMs: 0,
      behavior: 'REPLACE_ALL',
      after: undefined,
      title: 'Rain',
    });
  });

  it('says nothing before sound by night', async () => {
    const heard = await play({ sound: rain, duration: 'PT8H' }, NIGHT);
    expect(heard.words).toBe('');
    expect(heard.play?.path).toBe('/sounds/rain/3600s-first.mp3');
  });

  it('says nothing where the hour is not known', async () => {
    expect((await stranger(test).says('PlaySoundIntent', { sound: rain })).words).toBe('');
  });

  it('asks Alexa for the time zone once, and remembers it', async () => {
    const newcomer = stranger(test);
    test.services.setTimeZone(newcomer.deviceId, 'America/New_York');
    await newcomer.says('PlaySoundIntent', { sound: rain });
    expect((await test.store.readProfile(newcomer.memory))?.zone).toBe('America/New_York');
    const before = test.services.calls().length;
    expect((await newcomer.says('PlaySoundIntent', { sound: rain, duration: 'PT30M' })).words).toBe(
      'Rain, 30 minutes.',
    );
    expect(test.services.calls().length).toBe(before);
  });

  it('says nothing to somebody who asked for few words', async () => {
    listener = await regular(test, { brief: true });
    expect((await play({ sound: rain })).words).toBe('');
  });

  it('lasts an hour, for somebody who has no usual length', async () => {
    expect((await play({ sound: rain })).play?.path).toBe('/sounds/rain/3600s.mp3');
  });

  it('lasts as long as last time, where no length is named', async () => {
    await play({ sound: rain, duration: 'PT45M' });
    expect((await play({ sound: { id: 'ocean' } })).play?.path).toBe('/sounds/ocean/2700s.mp3');
  });

  it.each([
    [{ until: '07:00' }, NIGHT, 7.5],
    [{ span: { id: 'until-morning' } }, NIGHT, 7.5],
    [{ span: { id: 'all-night' } }, NIGHT, 10],
    [{ duration: 'PT1M' }, DAY, 1 / 60],
    [{ duration: 'PT1S' }, DAY, 1 / 60],
    [{ duration: 'P2D' }, DAY, 12],
  ])('with %j at %s lasts %d hours', async (slots, at, hours) => {
    const { items } = (await play({ sound: rain, ...slots }, at)).play?.position.plan ?? {};
    expect(items).toEqual([{ kind: 'sound', sound: 'rain', seconds: Math.round(hours * 3600) }]);
  });

  it('until a time asks how long where the clock is not known, and the answer starts that very sound', async () => {
    const newcomer = stranger(test);
    const question = await newcomer.says('PlaySoundIntent', { sound: { id: 'ocean' }, until: '07:00' });
    expect(question.asks).toBe(true);
    const heard = await newcomer.says('LengthIntent', { duration: 'PT2H' }, { after: question });
    expect(heard.play?.position.plan.items).toEqual([{ kind: 'sound', sound: 'ocean', seconds: 7200 }]);
  });

  it('plays every sound of the library by its id', async () => {
    for (const id of Object.keys(catalog.sounds)) {
      expect((await play({ sound: { id }, duration: 'PT10M' })).play?.path).toBe(`/sounds/${id}/600s.mp3`);
    }
  });
});

describe('asking for two sounds', () => {
  it('mixes them into one piece, whichever is named first', async () => {
    const duration = 'PT20M';
    const one = await play({ sound: { id: 'wind' }, otherSound: rain, duration });
    const other = await play({ sound: rain, otherSound: { id: 'wind' }, duration });
    expect(one.play?.path).toBe(`/sounds/${mixOf('rain', 'wind')}/1200s.mp3`);
    expect(other.play?.path).toBe(one.play?.path);
    expect(one.words).toBe('Rain and wind, 20 minutes.');
  });

  it('of one kind plays that one', async () => {
    expect((await play({ sound: rain, otherSound: rain })).play?.path).toBe('/sounds/rain/3600s.mp3');
  });
});

describe('asking for a sound that we do not have', () => {
  it.each([[{ sound: { unknown: 'dragon rain' } }], [{ sound: rain, otherSound: { unknown: 'a dragon' } }]])(
    'plays nothing, names two near ones and asks: %j',
    async (slots) => {
      const heard = await play(slots);
      expect(heard.play).toBeUndefined();
      expect(heard.asks).toBe(true);
      expect(heard.attributes.offers).toHaveLength(2);
      for (const id of heard.attributes.offers ?? [])
        expect(heard.words).toContain(catalog.sounds[id]?.names[0]);
    },
  );

  it('starts the first of them on a yes, and the second where that is chosen', async () => {
    const question = await play({ sound: { unknown: 'rainforest' } });
    const [first, second] = question.attributes.offers ?? [];
    const yes = await listener.says('AMAZON.YesIntent', {}, { after: question });
    const other = await listener.says('ChooseIntent', { ordinal: { id: 'second' } }, { after: question });
    expect(yes.play?.path).toBe(`/sounds/${first}/3600s.mp3`);
    expect(other.play?.path).toBe(`/sounds/${second}/3600s.mp3`);
  });

  it('keeps what was heard out of the reply as markup', async () => {
    const heard = await play({ sound: { unknown: '<audio src="x"/> & "rain"' } });
    expect(heard.asks).toBe(true);
  });
});

describe('a device without an audio player', () => {
  it('is told so kindly, and nothing is played', async () => {
    const heard = await listener.says('PlaySoundIntent', { sound: rain }, { interfaces: [] });
    expect(heard.play).toBeUndefined();
    expect(heard.words).toMatch(/^This device/);
  });
});
