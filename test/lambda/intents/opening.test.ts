// The beginning of a conversation, and what is said where nothing else fits.
import { catalog } from '../../support/catalog';
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

describe('opening the skill', () => {
  it('welcomes a stranger with what can be said, and one offer that a yes starts', async () => {
    listener = stranger(test);
    const welcome = await listener.sends({ type: 'LaunchRequest' });
    expect(welcome.words).toMatch(/^This is Kind Moment\./);
    const [offer = ''] = welcome.attributes.offers ?? [];
    const heard = await listener.says('AMAZON.YesIntent', {}, { after: welcome });
    expect(heard.play?.position.plan.items[0]).toMatchObject({ session: offer });
  });

  it('is shorter for somebody who has been here before', async () => {
    const welcome = await stranger(test).sends({ type: 'LaunchRequest' });
    const again = await listener.sends({ type: 'LaunchRequest' });
    expect(again.words.length).toBeLessThan(welcome.words.length / 2);
  });

  it('offers the rest of a session that was left, and a yes goes on with it', async () => {
    const scan = await listener.says('PlaySessionIntent', {
      session: { id: 'body-scan' },
      duration: 'PT10M',
    });
    await listener.sends({
      type: 'AudioPlayer.PlaybackStopped',
      token: scan.play?.token,
      offsetInMilliseconds: 240_000,
    });
    const welcome = await listener.sends({ type: 'LaunchRequest' });
    expect(welcome.words).toContain('body scan');
    const heard = await listener.says('AMAZON.YesIntent', {}, { after: welcome });
    expect(heard.play).toMatchObject({ path: '/sessions/en/body-scan/600s.mp3', offsetMs: 240_000 });
  });

  it('does not offer the rest of a night of rain', async () => {
    const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' } });
    await listener.sends({
      type: 'AudioPlayer.PlaybackStopped',
      token: rain.play?.token,
      offsetInMilliseconds: 240_000,
    });
    expect((await listener.sends({ type: 'LaunchRequest' })).attributes.offers).toBeDefined();
  });

  it.each([
    ['PlaySound', { sound: 'ocean', minutes: 30 }, '/sounds/ocean/1800s.mp3'],
    ['PlaySound', { sound: 'dragon' }, '/sounds/rain/3600s.mp3'],
    ['PlaySession', { session: 'gratitude', minutes: 4 }, '/sessions/en/gratitude/240s.mp3'],
    ['PlaySession', undefined, '/sessions/en/self-compassion-break/300s.mp3'],
  ])('by a routine with %s and %j starts at once', async (name, input, path) => {
    const task = { name: `amzn1.ask.skill.1.${name}`, version: '1', input };
    const heard = await listener.sends({ type: 'LaunchRequest', task }, { at: NIGHT });
    expect(heard).toMatchObject({ words: '', play: { path } });
  });
});

describe('help', () => {
  it('is not the welcome, and ends in a question, in every state', async () => {
    const welcome = await listener.sends({ type: 'LaunchRequest' });
    const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' } });
    for (const scene of [{}, { after: welcome }, { player: playing(rain, 1000) }]) {
      const help = await listener.says('AMAZON.HelpIntent', {}, scene);
      expect(help.asks).toBe(true);
      expect(help.words).not.toBe(welcome.words);
    }
  });

  it('keeps the offer that stood', async () => {
    const welcome = await listener.sends({ type: 'LaunchRequest' });
    const help = await listener.says('AMAZON.HelpIntent', {}, { after: welcome });
    expect(help.attributes.offers).toEqual(welcome.attributes.offers);
  });
});

describe('what is not understood', () => {
  it('gets a sentence and one offer; the second time other words and two; never the same twice in a row', async () => {
    let last = await listener.says('AMAZON.FallbackIntent');
    expect(last.attributes.offers).toHaveLength(1);
    for (let times = 0; times < 6; times += 1) {
      const next = await listener.says('AMAZON.FallbackIntent', {}, { after: last });
      expect(next.words).not.toBe(last.words);
      expect(next.attributes.offers).toHaveLength(2);
      last = next;
    }
  });

  it('is forgotten as soon as something is understood', async () => {
    const missed = await listener.says('AMAZON.FallbackIntent');
    const help = await listener.says('AboutIntent', {}, { after: missed });
    const again = await listener.says('AMAZON.FallbackIntent', {}, { after: help });
    expect(again.attributes.offers).toHaveLength(1);
  });

  it.each(['AMAZON.YesIntent', 'MoreIntent', 'ChooseIntent', 'SomeIntentOfTomorrow', 'OtherThingsIntent'])(
    '%s out of the blue gets a question, not an error',
    async (intent) => {
      expect((await listener.says(intent)).asks).toBe(true);
    },
  );
});

describe('no', () => {
  it('to anything that was offered is accepted, without another question', async () => {
    const welcome = await listener.sends({ type: 'LaunchRequest' });
    const heard = await listener.says('AMAZON.NoIntent', {}, { after: welcome });
    expect(heard).toMatchObject({ asks: false, play: undefined });
  });
});

describe('what there is', () => {
  const subjects = [
    'sounds',
    'meditations',
    'breathing',
    'sleep',
    'children',
    'courses',
    'water',
    'noise',
    'music',
  ];

  it.each(subjects)('of %s is named three at a time, until all are named once', async (id) => {
    const named: string[] = [];
    let heard = await listener.says('ListIntent', { subject: { id } });
    for (;;) {
      const { offers = [], more = [] } = heard.attributes;
      expect(offers.length).toBeLessThanOrEqual(3);
      named.push(...offers);
      if (more.length === 0) break;
      heard = await listener.says('MoreIntent', {}, { after: heard });
    }
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(1);
  });

  it('names sounds of different families one after another', async () => {
    const { offers = [] } = (await listener.says('ListIntent', { subject: { id: 'sounds' } })).attributes;
    expect(new Set(offers.map((id) => catalog.sounds[id]?.family)).size).toBe(3);
  });
});
