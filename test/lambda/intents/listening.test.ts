// What hurts, and what is asked for in a listener's own words; and what is done to the sound that plays.
import { catalog } from '../../support/catalog';
import type { Heard } from '../../support/heard';
import { type Listener, NIGHT, playing, regular } from '../../support/listener';
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
  rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT1H' });
});
afterAll(() => test.close());

const itemsOf = (heard: Heard) => heard.play?.position.plan.items;

describe('what hurts', () => {
  const needs = Object.entries(catalog.needs);

  it('gets the kind sentence for it, and its best session, offered or started', async () => {
    for (const [id, { say, sessions }] of needs) {
      const heard = await listener.says('HurtIntent', { need: { id, heard: 'this' } });
      const [started] =
        itemsOf(heard)?.map((item) => (item.kind === 'session' ? item.session : undefined)) ?? [];
      const [offered] = heard.attributes.offers ?? [];
      expect([id, heard.words]).toEqual([id, expect.stringContaining(say)]);
      expect([id, started ?? offered]).toEqual([id, sessions[0]]);
    }
  });

  it('starts at once where help is asked for', async () => {
    const [id = ''] = Object.keys(catalog.needs);
    const heard = await listener.says('HelpWithIntent', { need: { id, heard: 'this' } });
    expect(itemsOf(heard)).toMatchObject([{ session: catalog.needs[id]?.sessions[0] }]);
  });

  it('by night is met by what is better at night, and nothing is said before it', async () => {
    const [id = '', need] = needs.find(([, { night }]) => night) ?? [];
    const heard = await listener.says('HelpWithIntent', { need: { id, heard: 'this' } }, { at: NIGHT });
    expect(heard.words).toBe('');
    expect(itemsOf(heard)).toMatchObject([{ session: need?.night }]);
  });

  it('is heard in free words, with their carrier', async () => {
    const heard = await listener.says('FreeWordsIYelledIntent', { words: 'at my kids this morning' });
    expect(heard.asks || heard.play !== undefined).toBe(true);
    const said = Object.values(catalog.needs).map(({ say }) => say);
    expect(said.some((words) => heard.words.includes(words))).toBe(true);
  });
});

describe('adding a sound', () => {
  it('mixes it into the sound that plays, which goes on from the same place', async () => {
    const heard = await listener.says(
      'AddSoundIntent',
      { sound: { id: 'wind' } },
      { player: playing(rain, 60_000) },
    );
    expect(heard.play).toMatchObject({ path: '/sounds/rain+wind/3600s.mp3', offsetMs: 60_000 });
  });

  it('puts it under the session that plays', async () => {
    const heard = await listener.says(
      'AddSoundIntent',
      { sound: { id: 'wind' } },
      { player: playing(scan, 60_000) },
    );
    expect(heard.play).toMatchObject({ path: '/sessions/en/body-scan/600s-over-wind.mp3', offsetMs: 60_000 });
  });

  it('is no third one', async () => {
    const mix = await listener.says(
      'AddSoundIntent',
      { sound: { id: 'wind' } },
      { player: playing(rain, 60_000) },
    );
    const heard = await listener.says(
      'AddSoundIntent',
      { sound: { id: 'ocean' } },
      { player: playing(mix, 70_000) },
    );
    expect(heard).toMatchObject({ play: undefined, asks: false });
  });

  it('plays it where nothing plays', async () => {
    expect((await listener.says('AddSoundIntent', { sound: { id: 'wind' } })).play?.path).toBe(
      '/sounds/wind/3600s.mp3',
    );
  });
});

describe('taking a sound out', () => {
  it('leaves the other one playing', async () => {
    const mix = await listener.says(
      'AddSoundIntent',
      { sound: { id: 'wind' } },
      { player: playing(rain, 60_000) },
    );
    const heard = await listener.says(
      'RemoveSoundIntent',
      { sound: { id: 'rain' } },
      { player: playing(mix, 70_000) },
    );
    expect(heard.play).toMatchObject({ path: '/sounds/wind/3600s.mp3', offsetMs: 70_000 });
  });

  it('that is not in it changes nothing', async () => {
    const heard = await listener.says(
      'RemoveSoundIntent',
      { sound: { id: 'wind' } },
      { player: playing(rain, 60_000) },
    );
    expect(heard).toMatchObject({ play: undefined, stops: false });
  });
});

describe('a sound after the session that plays', () => {
  it('is what the session grows into, from the same place', async () => {
    const heard = await listener.says(
      'ThenSoundIntent',
      { sound: { id: 'ocean' } },
      { player: playing(scan, 60_000) },
    );
    expect(heard.play).toMatchObject({
      path: '/sessions/en/body-scan/600s-then-ocean.mp3',
      offsetMs: 60_000,
    });
    expect(itemsOf(heard)).toMatchObject([
      { kind: 'session' },
      { kind: 'sound', sound: 'ocean', seconds: 3600 },
    ]);
  });
});

describe('never this one again', () => {
  it('plays another, and does not suggest it any more', async () => {
    const heard = await listener.says('AvoidIntent', {}, { player: playing(scan, 60_000) });
    expect(itemsOf(heard)).not.toMatchObject([{ session: 'body-scan' }]);
    expect((await test.store.readProfile(listener.memory))?.avoided).toEqual(['body-scan']);
  });
});

describe('a breath that is too much', () => {
  it('stops, with a kind word', async () => {
    expect(await listener.says('DizzyIntent', {}, { player: playing(scan, 60_000) })).toMatchObject({
      stops: true,
      asks: false,
    });
  });
});

describe('questions', () => {
  it('have their answers, and a yes starts what an answer offers', async () => {
    for (const [id, { say, offer }] of Object.entries(catalog.answers)) {
      const heard = await listener.says('AskIntent', { topic: { id } });
      expect(heard.words).toContain(say.replace(/\s+/g, ' '));
      expect(heard.asks).toBe(offer !== undefined);
      if (offer === undefined) continue;
      expect((await listener.says('AMAZON.YesIntent', {}, { after: heard })).play).toBeDefined();
    }
  });
});

describe('what only the device can do', () => {
  it.each(['LoudnessIntent', 'EverywhereIntent'])(
    '%s is told in a sentence, and the sound goes on',
    async (intent) => {
      expect(await listener.says(intent, {}, { player: playing(rain, 60_000) })).toMatchObject({
        stops: false,
        play: undefined,
        asks: false,
      });
    },
  );
});
