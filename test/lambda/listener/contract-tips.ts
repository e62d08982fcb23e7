import type { Tip } from '../../../lambda/catalog/catalog';
import { DAY_MS, HOUR_MS, NOW, somebody } from './positions';
import type { Bench } from './store-contract';

const TIPS: readonly Tip[] = Array.from({ length: 30 }, (_, index) => ({
  id: `tip-${index}`,
  kinds: index % 3 === 0 ? ['work', 'self'] : ['self'],
  tip: `Tip ${index}.`,
}));

/** Tips as a listener gets them over days. The rules themselves are in tips.test.ts. */
export function describeTips(bench: () => Bench): void {
  describe('tips', () => {
    test('the tip of a day stays the same that day, and another is another', async () => {
      const { store } = bench();
      const listener = somebody();
      const ask = (another: boolean, nowMs: number) => store.giveTip(listener, { another }, TIPS, nowMs);
      const first = await ask(false, NOW);
      expect(await ask(false, NOW + HOUR_MS)).toEqual(first);
      const others = [await ask(true, NOW), await ask(true, NOW), await ask(true, NOW)];
      expect(new Set([first, ...others].map((tip) => tip?.id)).size).toBe(4);
      expect(await ask(false, NOW + 2 * HOUR_MS)).toEqual(first);
      expect(await ask(false, NOW + DAY_MS)).not.toEqual(first);
    });

    test('thirty days bring thirty tips', async () => {
      const { store } = bench();
      const listener = somebody();
      const ids = new Set<string | undefined>();
      for (let day = 0; day < 30; day++) {
        ids.add((await store.giveTip(listener, { another: false }, TIPS, NOW + day * DAY_MS))?.id);
      }
      expect(ids.size).toBe(30);
    });

    test('a tip of a kind is of that kind', async () => {
      const tip = await bench().store.giveTip(somebody(), { kind: 'work', another: false }, TIPS, NOW);
      expect(tip?.kinds).toContain('work');
    });

    test("a day is the listener's own: it ends at four in the morning where they are", async () => {
      const { store } = bench();
      const listener = somebody();
      await store.remember(listener, { zone: { name: 'America/New_York', before: undefined } }, NOW);
      const ask = (nowMs: number) => store.giveTip(listener, { another: false }, TIPS, nowMs);
      const evening = await ask(NOW);
      const beforeFour = Date.UTC(2026, 10, 24, 8, 59);
      expect(await ask(beforeFour)).toEqual(evening);
      expect(await ask(beforeFour + 60_000)).not.toEqual(evening);
    });
  });
}
