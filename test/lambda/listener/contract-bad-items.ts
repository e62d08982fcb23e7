import { StoreError } from '../../../lambda/listener/store-error';
import { heard, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';
import type { Bench } from './store-contract';

const HUGE = 'x'.repeat(100_000);

/** Items as nobody should have written them: read as far as they make sense, never a reason to fail. */
export function describeBadItems(bench: () => Bench): void {
  describe('items that are not as they should be', () => {
    test('a profile with wrong and huge fields is read as far as it makes sense, and the log says so', async () => {
      const { store, put, logged } = bench();
      const listener = somebody();
      await put({
        listener: { S: listener.household },
        fact: { S: 'profile' },
        brief: { S: 'yes' },
        firstSeen: { N: '-5' },
        lastSeen: { N: '1e30' },
        'last.plan': { S: 'sound~rain~zero' },
        'usual.sound': { S: 'rain' },
        'usual.sound.seconds': { N: '600' },
        'usual.session': { L: [] },
        'favourite.wind': { BOOL: true },
        'favourite.rain': { N: '4' },
        'zone.since.5': { S: HUGE },
        'course.day.first-steps': { N: '2.5' },
        anything: { S: HUGE },
      });
      logged.length = 0;
      const { profile, plays } = await store.readRecent(listener, NOW);
      expect(profile).toMatchObject({
        brief: false,
        firstSeenMs: 0,
        last: undefined,
        usualSound: { id: 'rain', seconds: 600 },
        usualSession: undefined,
        favourites: ['rain'],
        zone: undefined,
      });
      expect(profile?.courses.size).toBe(0);
      expect(plays).toEqual([]);
      expect(logged).toEqual(['record read in part']);
    });

    test('shelves, tips and totals of nonsense count as nothing, and can be written to', async () => {
      const { store, put } = bench();
      const listener = somebody();
      const nonsense = { a: { S: HUGE }, 'abc.0': { N: '5' }, 'abc.0.plan': { S: '~' }, folded: { L: [] } };
      for (const fact of [
        'plays#2026-11-24',
        'plays#',
        'plays#no-such-course',
        'tips',
        'totals',
        'profile',
      ]) {
        await put({
          listener: { S: listener.household },
          fact: { S: fact },
          ...nonsense,
          '2026-11': { S: '99:1:1:1 x' },
        });
      }
      const position = playOf(RAIN, NOW);
      await store.recordHeard(listener, heard(position, MINUTE_MS), NOW);
      const { days } = await store.readHistory(listener, NOW);
      expect([...days.values()].map(({ seconds }) => seconds)).toEqual([60]);
      const tips = [{ id: 'a-tip', kinds: ['self' as const], tip: 'A tip.' }];
      expect(await store.giveTip(listener, { another: false }, tips, NOW)).toEqual(tips[0]);
    });

    test('an item of a newer version is neither read nor overwritten', async () => {
      const { store, put, itemsOf } = bench();
      const listener = somebody();
      const position = playOf(RAIN, NOW);
      const newer = ['profile', 'plays#2026-11-24', 'tips', 'totals'].map((fact) => ({
        listener: { S: listener.household },
        fact: { S: fact },
        v: { N: '2' },
        brief: { S: 'a form of the future' },
      }));
      for (const item of newer) await put(item);
      expect(await store.readProfile(listener)).toBeUndefined();
      await expect(store.remember(listener, { brief: true }, NOW)).rejects.toThrow(StoreError);
      await store.recordHeard(listener, heard(position, MINUTE_MS), NOW);
      await store.readHistory(listener, NOW);
      const tips = [{ id: 'a-tip', kinds: ['self' as const], tip: 'A tip.' }];
      await store.giveTip(listener, { another: false }, tips, NOW);
      expect(await itemsOf(listener)).toEqual([...newer].sort((a, b) => (a.fact.S < b.fact.S ? -1 : 1)));
    });
  });
}
