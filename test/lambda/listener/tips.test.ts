import fc from 'fast-check';
import type { Tip } from '../../../lambda/catalog/catalog';
import { chooseTip, type HeardTips, NO_TIPS, tipCode } from '../../../lambda/listener/tips';

function tipsNamed(count: number): readonly Tip[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `tip-${index}`,
    kinds: ['self'],
    tip: `${index}`,
  }));
}

/** The ids that a listener gets on so many days, one a day. */
function idsOverDays(listener: string, tips: readonly Tip[], days: number): readonly string[] {
  const heardDays = new Map<string, number>();
  return Array.from({ length: days }, (_, day) => {
    const heard: HeardTips = { heardDays, today: { day: -1, codes: [] } };
    const id = chooseTip(listener, { another: false }, tips, heard, day)?.tip.id ?? '';
    heardDays.set(tipCode(id), day);
    return id;
  });
}

describe('the choice of a tip', () => {
  test('brings none a second time within 365 days, then begins with the one heard longest ago', () => {
    const ids = idsOverDays('somebody', tipsNamed(400), 800);
    for (const [day, id] of ids.entries()) {
      const again = ids.indexOf(id, day + 1);
      if (again >= 0) expect(again - day).toBeGreaterThanOrEqual(365);
    }
  });

  test('with fewer tips than days brings back the one heard longest ago', () => {
    const ids = idsOverDays('somebody', tipsNamed(10), 40);
    expect(new Set(ids.slice(0, 10)).size).toBe(10);
    expect(ids.slice(10, 20)).toEqual(ids.slice(0, 10));
  });

  test('differs from listener to listener, and is the same for one', () => {
    const tips = tipsNamed(400);
    const first = ['a', 'b', 'c', 'd', 'e', 'f'].map((listener) => idsOverDays(listener, tips, 5).join());
    expect(new Set(first).size).toBe(6);
    expect(idsOverDays('a', tips, 5).join()).toBe(first[0]);
  });

  test('is fair: over many listeners, each tip comes first for about as many', () => {
    const tips = tipsNamed(10);
    const counts = new Map<string, number>();
    for (let listener = 0; listener < 2000; listener++) {
      const id = chooseTip(`listener-${listener}`, { another: false }, tips, NO_TIPS, 0)?.tip.id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const { id } of tips) expect(counts.get(id)).toBeGreaterThan(140);
  });

  test('keeps to a kind, and finds nothing where there is none of it', () => {
    const tips: Tip[] = [
      { id: 'one', kinds: ['self'], tip: '1' },
      { id: 'two', kinds: ['work', 'quick'], tip: '2' },
    ];
    expect(chooseTip('a', { kind: 'work', another: false }, tips, NO_TIPS, 0)?.tip.id).toBe('two');
    expect(chooseTip('a', { kind: 'family', another: false }, tips, NO_TIPS, 0)).toBeUndefined();
  });

  test("prefers, for a kind, today's tip of that kind to a new one", () => {
    const heard = { heardDays: new Map([[tipCode('one'), 7]]), today: { day: 7, codes: [tipCode('one')] } };
    const tips: Tip[] = [
      { id: 'one', kinds: ['self'], tip: '1' },
      { id: 'two', kinds: ['self'], tip: '2' },
    ];
    expect(chooseTip('a', { kind: 'self', another: false }, tips, heard, 7)).toEqual({
      tip: tips[0],
      isNew: false,
    });
    expect(chooseTip('a', { kind: 'self', another: true }, tips, heard, 7)?.tip.id).toBe('two');
    expect(chooseTip('a', { kind: 'self', another: false }, tips, heard, 8)?.tip.id).toBe('two');
  });

  test('finds a tip whatever is remembered', () => {
    const days = fc.array(fc.tuple(fc.nat(12), fc.nat(1000)));
    fc.assert(
      fc.property(days, fc.nat(1000), fc.boolean(), (heard, day, another) => {
        const heardDays = new Map(heard.map(([tip, when]) => [tipCode(`tip-${tip}`), when]));
        const known = { heardDays, today: { day, codes: [...heardDays.keys()] } };
        expect(chooseTip('a', { another }, tipsNamed(8), known, day)).toBeDefined();
      }),
    );
  });
});
