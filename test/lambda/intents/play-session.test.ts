import { catalog } from '../../support/catalog';
import { DAY, type Listener, NIGHT, playing, regular, type SlotValue } from '../../support/listener';
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

const play = (slots: Record<string, SlotValue>, at = DAY) =>
  listener.says('PlaySessionIntent', slots, { at });
const scan = { id: 'body-scan' };

describe('asking for a session', () => {
  it('without a name starts the self-compassion break, five minutes', async () => {
    const heard = await play({});
    expect(heard.play).toMatchObject({
      path: '/sessions/en/self-compassion-break/300s.mp3',
      behavior: 'REPLACE_ALL',
    });
    expect(heard.words.split(' ').length).toBeLessThanOrEqual(6);
  });

  it('says nothing before it by night', async () => {
    expect((await play({ session: scan }, NIGHT)).words).toBe('');
  });

  it('starts every session of the library, at its usual length', async () => {
    for (const [id, { minutes }] of Object.entries(catalog.sessions)) {
      const heard = await play({ session: { id } });
      expect(heard.play?.path).toBe(`/sessions/en/${id}/${minutes.usual * 60}s.mp3`);
    }
  });

  it.each([
    [{ duration: 'PT7M' }, 420],
    [{ duration: 'PT1M' }, catalog.sessions['body-scan']?.minutes.least ?? 0 * 60],
    [{ duration: 'PT10H' }, (catalog.sessions['body-scan']?.minutes.most ?? 0) * 60],
    [{ size: { id: 'longest' } }, (catalog.sessions['body-scan']?.minutes.most ?? 0) * 60],
  ])('with %j lasts the nearest that it can', async (slots, seconds) => {
    const [item] = (await play({ session: scan, ...slots })).play?.position.plan.items ?? [];
    const least = (catalog.sessions['body-scan']?.minutes.least ?? 0) * 60;
    expect(item?.seconds).toBe(Math.max(least, seconds));
  });

  it('over a sound puts that sound under it', async () => {
    expect((await play({ session: scan, over: { id: 'rain' }, duration: 'PT10M' })).play?.path).toBe(
      '/sessions/en/body-scan/600s-over-rain.mp3',
    );
  });

  it('then a sound grows into it, and the sound follows for an hour without entering anew', async () => {
    const heard = await play({ session: scan, duration: 'PT10M', then: { id: 'ocean' } });
    expect(heard.play?.path).toBe('/sessions/en/body-scan/600s-then-ocean.mp3');
    const token = heard.play?.token ?? '';
    const next = await listener.sends({
      type: 'AudioPlayer.PlaybackNearlyFinished',
      token,
      offsetInMilliseconds: 0,
    });
    expect(next.play?.path).toBe('/sounds/ocean/3600s-last.mp3');
  });

  it.each([
    [{ session: { unknown: 'tax returns' } }],
    [{ session: scan, over: { unknown: 'a dragon' } }],
    [{ session: scan, then: { unknown: 'a dragon' } }],
  ])('that we do not have plays nothing, and offers the two nearest: %j', async (slots) => {
    const heard = await play(slots);
    expect(heard).toMatchObject({ play: undefined, asks: true });
    expect(heard.attributes.offers).toHaveLength(2);
  });
});

describe('asking for the same again', () => {
  it('plays the last session at the length that it had', async () => {
    await play({ session: { id: 'gratitude' }, duration: 'PT4M' });
    expect((await listener.says('PlayLastSessionIntent')).play?.path).toBe('/sessions/en/gratitude/240s.mp3');
  });

  it('is the default session for somebody who has heard none', async () => {
    expect((await listener.says('PlayLastSessionIntent')).play?.path).toBe(
      '/sessions/en/self-compassion-break/300s.mp3',
    );
  });
});

describe('asking for something shorter or longer', () => {
  it('plays the same at half and at twice the length', async () => {
    const player = playing(await play({ session: scan, duration: 'PT10M' }), 60_000);
    expect((await listener.says('ShorterIntent', {}, { player })).play?.path).toBe(
      '/sessions/en/body-scan/300s.mp3',
    );
    expect((await listener.says('LongerIntent', {}, { player })).play?.path).toBe(
      '/sessions/en/body-scan/1200s.mp3',
    );
  });

  it('is meant for what was offered, where something was', async () => {
    const question = await listener.says('HurtIntent', { need: { id: Object.keys(catalog.needs)[0] ?? '' } });
    const [offer = ''] = question.attributes.offers ?? [];
    const heard = await listener.says('LongerIntent', {}, { after: question });
    expect(heard.play?.position.plan.items[0]).toMatchObject({ session: offer });
  });
});

describe('another one', () => {
  it('while a session plays is another of its kind, and none of the bells', async () => {
    const player = playing(await play({ session: scan }), 60_000);
    const [item] = (await listener.says('AnotherIntent', {}, { player })).play?.position.plan.items ?? [];
    expect(item).toMatchObject({ kind: 'session' });
    expect(item).not.toMatchObject({ session: 'body-scan' });
  });
});

describe('surprise me', () => {
  it('starts something at once, that fits the hour', async () => {
    const { defaults } = catalog;
    for (const [at, ids] of [
      [DAY, defaults.day],
      [NIGHT, defaults.night],
      ['2026-11-22T08:00:00Z', defaults.morning],
    ] as const) {
      const [item] = (await listener.says('SurpriseIntent', {}, { at })).play?.position.plan.items ?? [];
      expect(ids).toContain(item?.kind === 'session' ? item.session : '');
    }
  });
});
