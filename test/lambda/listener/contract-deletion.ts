import { changesOfPlay } from '../../../lambda/listener/changes';
import { DAY_MS, heard, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';
import type { Bench } from './store-contract';

/** Whoever wishes to be forgotten is forgotten. */
export function describeDeletion(bench: () => Bench): void {
  async function somebodyOfMonths(days: number) {
    const { store } = bench();
    const listener = somebody();
    await store.remember(listener, changesOfPlay(playOf(RAIN, NOW)), NOW);
    for (let day = 0; day < days; day++) {
      const nowMs = NOW + day * DAY_MS;
      await store.recordHeard(listener, heard(playOf(RAIN, nowMs), MINUTE_MS), nowMs);
    }
    return listener;
  }

  describe('deletion', () => {
    test('leaves nothing of one listener, and everything of another', async () => {
      const { store, itemsOf, put } = bench();
      const listener = await somebodyOfMonths(60);
      await put({
        listener: { S: listener.household },
        fact: { S: 'something of a later version' },
        v: { N: '99' },
      });
      const other = await somebodyOfMonths(2);
      expect(await itemsOf(listener)).toHaveLength(62);
      await store.deleteAll(listener);
      expect(await itemsOf(listener)).toEqual([]);
      expect(await itemsOf(other)).toHaveLength(3);
    }, 30_000);

    test('of somebody unknown is done at once', async () => {
      await expect(bench().store.deleteAll(somebody())).resolves.toBe('household');
    });

    test('is not undone by what the player reports afterwards', async () => {
      const { store, itemsOf } = bench();
      const position = playOf(RAIN, NOW);
      const listener = somebody();
      await store.remember(listener, changesOfPlay(position), NOW);
      await store.recordHeard(listener, heard(position, MINUTE_MS), NOW);
      await store.deleteAll(listener);
      await store.recordHeard(listener, heard(position, 2 * MINUTE_MS), NOW);
      expect(await itemsOf(listener)).toEqual([]);
    });

    test('for a disabled skill happens unless it was enabled again later', async () => {
      const { store, itemsOf } = bench();
      const listener = await somebodyOfMonths(1);
      await store.remember(listener, { enabled: true }, NOW + 10);
      expect(await store.deleteIfDisabled(listener, NOW + 5)).toBe(false);
      expect(await itemsOf(listener)).toHaveLength(2);
      expect(await store.deleteIfDisabled(listener, NOW + 15)).toBe(true);
      expect(await itemsOf(listener)).toEqual([]);
    });
  });
}
