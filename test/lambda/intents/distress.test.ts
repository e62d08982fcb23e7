import { heardWords } from '../../../simulator/rules/words';
import { catalog } from '../../support/catalog';
import { type Listener, NIGHT, playing, regular, stranger } from '../../support/listener';
import { startTestSkill, startWithoutTable, type TestSkill } from '../../support/skill';

let test: TestSkill;
let away: TestSkill;
let listener: Listener;
beforeAll(async () => {
  test = await startTestSkill();
  away = await startWithoutTable();
});
beforeEach(async () => {
  listener = await regular(test);
});
afterAll(async () => {
  await test.close();
  await away.close();
});

const PLAIN = 'i want to kill myself';
const say = (words: string, scene = {}) => listener.says('DistressIntent', { words }, scene);
const numberOf = (locale: string) => catalog.helplines[locale]?.crisis.number ?? '';

describe('words of despair', () => {
  it('get one kind sentence, the number twice, and nothing else', async () => {
    const heard = await say(PLAIN);
    expect(heard).toMatchObject({ asks: true, play: undefined, stops: true });
    expect(heard.attributes.offers).toBeUndefined();
    expect(heard.words.split(numberOf('en-GB').replace(/\s+/g, ' ')).length - 1).toBeGreaterThanOrEqual(2);
    expect(heard.words).toMatch(/voice program/);
  });

  it('put the number on the card', async () => {
    const { card } = (await say(PLAIN)).reply.response;
    expect(card).toMatchObject({ type: 'Simple', content: expect.stringContaining(numberOf('en-GB')) });
  });

  it.each(Object.keys(catalog.helplines))('get the number of %s', async (locale) => {
    expect((await say(PLAIN, { locale })).words).toContain(numberOf(locale));
  });

  it('are heard in every slot of every kind of request', async () => {
    const unknown = { unknown: PLAIN };
    const requests: readonly (readonly [string, Record<string, string | { unknown: string }>])[] = [
      ['PlaySoundIntent', { sound: unknown }],
      ['PlaySessionIntent', { session: unknown }],
      ['PlaySessionIntent', { session: { unknown: 'a body scan' }, then: unknown }],
      ['HurtIntent', { need: unknown }],
      ['HelpWithIntent', { need: unknown }],
      ['AskIntent', { topic: unknown }],
      ['AddSoundIntent', { sound: unknown }],
      ['StartCourseIntent', { course: unknown }],
      ['ListIntent', { subject: unknown }],
      ['FreeWordsIWantToIntent', { words: 'kill myself' }],
      ['FreeWordsICantIntent', { words: 'go on living any more' }],
    ];
    for (const [intent, slots] of requests) {
      const heard = await listener.says(intent, slots);
      expect([intent, heard.words]).toEqual([intent, expect.stringContaining(numberOf('en-GB'))]);
    }
  });

  it('are heard during any question', async () => {
    const questions = [
      await listener.sends({ type: 'LaunchRequest' }),
      await listener.says('DeleteEverythingIntent'),
      await listener.says('SetReminderIntent', { time: '21:30' }),
      await listener.says('AMAZON.FallbackIntent'),
    ];
    for (const after of questions) expect((await say(PLAIN, { after })).words).toContain(numberOf('en-GB'));
  });

  it('stop the sound that is playing, by day and by night, and are spoken at night too', async () => {
    const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' } }, { at: NIGHT });
    const heard = await say(PLAIN, { at: NIGHT, player: playing(rain, 60_000) });
    expect(heard.stops).toBe(true);
    expect(heard.words).not.toBe('');
  });

  it('are answered on a device without an audio player', async () => {
    expect((await say(PLAIN, { interfaces: [] })).words).toContain(numberOf('en-GB'));
  });

  it('are neither stored nor logged, and nobody is called', async () => {
    const calls = test.services.calls().length;
    const newcomer = stranger(test);
    test.logged.length = 0;
    await newcomer.says('DistressIntent', { words: PLAIN });
    expect(test.services.calls().length).toBe(calls);
    expect(test.logged).toEqual([]);
    expect(await test.store.readProfile(newcomer.memory)).toBeUndefined();
  });

  it('are heard while the table is away, and the table is not asked', async () => {
    const heard = await stranger(away).says('DistressIntent', { words: PLAIN });
    expect(heard.words).toContain(numberOf('en-GB'));
    expect(away.logged).toEqual([]);
  });

  it('get the number again on a yes, slowly', async () => {
    const heard = await say(PLAIN);
    const again = await listener.says('AMAZON.YesIntent', {}, { after: heard });
    expect(again.words).toBe(heard.words);
  });

  it('name the number digit by digit', async () => {
    expect(JSON.stringify((await say(PLAIN)).reply)).toContain('interpret-as=\\"digits\\"');
  });
});

describe('every kind of distress', () => {
  const { replies } = catalog.understanding.distress;

  it.each(Object.entries(replies))('%s has words that keep the rules and name a number', (_, reply) => {
    const texts = [reply.say, reply.reprompt, ...(reply.immediately ? [reply.immediately] : [])];
    for (const text of texts) expect(heardWords(text).length).toBeGreaterThan(10);
    expect(reply.say).toMatch(/\{\w+Number\}/);
    expect(reply.offer === undefined || catalog.sessions[reply.offer] !== undefined).toBe(true);
  });
});

describe('what only sounds like despair', () => {
  it.each(['i could kill for some rain', "i'm dying for a nap"])('gets no number: %s', async (words) => {
    expect((await say(words)).words).not.toContain(numberOf('en-GB'));
  });
});
