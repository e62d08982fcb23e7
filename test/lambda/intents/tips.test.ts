import { catalog } from '../../support/catalog';
import { type Listener, regular, stranger } from '../../support/listener';
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

const DAY_MS = 24 * 3_600_000;
const noonOf = (day: number) => new Date(Date.UTC(2026, 10, 22, 12) + day * DAY_MS).toISOString();
const tipIn = (words: string) => catalog.tips.find(({ tip }) => words.startsWith(tip));

describe('today’s kindness tip', () => {
  it('is told, and nothing is asked of somebody who asked for one thing', async () => {
    const heard = await listener.says('KindnessTipIntent');
    expect(heard).toMatchObject({ asks: false, play: undefined });
    expect(tipIn(heard.words)).toBeDefined();
  });

  it('is the same all day, and another the day after', async () => {
    const morning = await listener.says('KindnessTipIntent', {}, { at: '2026-11-22T07:00:00Z' });
    const evening = await listener.says('KindnessTipIntent', {}, { at: '2026-11-22T22:00:00Z' });
    const nextDay = await listener.says('KindnessTipIntent', {}, { at: '2026-11-23T07:00:00Z' });
    expect(evening.words).toBe(morning.words);
    expect(nextDay.words).not.toBe(morning.words);
  });

  it('does not return within a month of days', async () => {
    const told = new Set<string>();
    for (let day = 0; day < 31; day += 1)
      told.add((await listener.says('KindnessTipIntent', {}, { at: noonOf(day) })).words);
    expect(told.size).toBe(31);
  });

  it.each(['self', 'others', 'work', 'family', 'quick'] as const)(
    'of the kind %s is of that kind',
    async (kind) => {
      const heard = await listener.says('KindnessTipIntent', { tipKind: { id: kind } });
      expect(tipIn(heard.words)?.kinds).toContain(kind);
    },
  );

  it('is told to somebody of whom Alexa gives no id, and to a stranger', async () => {
    expect(tipIn((await stranger(test).says('KindnessTipIntent')).words)).toBeDefined();
  });
});

describe('another tip', () => {
  it('is another, each time', async () => {
    const first = await listener.says('KindnessTipIntent');
    const second = await listener.says('AnotherTipIntent');
    const third = await listener.says('AnotherTipIntent');
    expect(new Set([first.words, second.words, third.words]).size).toBe(3);
  });

  it('in a conversation is offered, and told on a yes, of the same kind', async () => {
    const open = await listener.sends({ type: 'LaunchRequest' });
    const tip = await listener.says('KindnessTipIntent', { tipKind: { id: 'work' } }, { after: open });
    expect(tip.asks).toBe(true);
    const yes = await listener.says('AMAZON.YesIntent', {}, { after: tip });
    const another = await listener.says('AnotherIntent', {}, { after: tip });
    for (const { words } of [yes, another]) {
      expect(words).not.toBe(tip.words);
      expect(tipIn(words)?.kinds).toContain('work');
    }
  });

  it('is not asked for by a no', async () => {
    const open = await listener.sends({ type: 'LaunchRequest' });
    const tip = await listener.says('KindnessTipIntent', {}, { after: open });
    expect((await listener.says('AMAZON.NoIntent', {}, { after: tip })).asks).toBe(false);
  });
});

describe('a tip that was done', () => {
  it('is met with a kind word', async () => {
    expect((await listener.says('TipDoneIntent')).asks).toBe(false);
  });
});
