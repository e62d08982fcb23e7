import { changesOfPlay } from '../../../lambda/listener/changes';
import { BREAK, NOW, playOf, RAIN, somebody } from './positions';
import type { Bench } from './store-contract';

/** The profile: whatever is changed is there afterwards, and nothing else is lost by it. */
export function describeProfile(bench: () => Bench): void {
  describe('the profile', () => {
    test('somebody new has none', async () => {
      expect(await bench().store.readProfile(somebody())).toBeUndefined();
    });

    test('beginning to play gives the profile back with last and usual sound in it', async () => {
      const position = playOf(RAIN, NOW);
      const profile = await bench().store.remember(somebody(), changesOfPlay(position), NOW);
      expect(profile.last).toEqual({ position, atMs: NOW });
      expect(profile.usualSound).toEqual({ id: 'rain', seconds: 1800 });
      expect(profile).toMatchObject({
        firstSeenMs: NOW,
        lastSeenMs: NOW,
        usualSession: undefined,
        brief: false,
      });
    });

    test('a session leaves the usual sound as it was, and the first day seen too', async () => {
      const { store } = bench();
      const listener = somebody();
      await store.remember(listener, changesOfPlay(playOf(RAIN, NOW)), NOW);
      const profile = await store.remember(listener, changesOfPlay(playOf(BREAK, NOW + 1)), NOW + 1);
      expect(profile.usualSound).toEqual({ id: 'rain', seconds: 1800 });
      expect(profile.usualSession).toEqual({ id: 'self-compassion-break', seconds: 300 });
      expect(profile).toMatchObject({ firstSeenMs: NOW, lastSeenMs: NOW + 1 });
    });

    test('everything that can be said of a listener is kept, and read back by itself', async () => {
      const { store } = bench();
      const listener = somebody();
      const changed = await store.remember(
        listener,
        {
          brief: true,
          quietAboutStreaks: true,
          byPerson: true,
          zone: { name: 'America/New_York', before: undefined },
          remindersRefusedUntilMs: NOW + 7,
          avoid: 'fan',
          enabled: true,
          courseDay: { course: 'first-steps', day: 1, anew: true },
        },
        NOW,
      );
      expect(changed).toMatchObject({
        brief: true,
        quietAboutStreaks: true,
        byPerson: true,
        zone: 'America/New_York',
        zoneReadMs: NOW,
        remindersRefusedUntilMs: NOW + 7,
        avoided: ['fan'],
        enabledMs: NOW,
        course: 'first-steps',
      });
      expect(changed.courses.get('first-steps')).toEqual({ day: 1, playId: undefined, sinceMs: NOW });
      expect(await store.readProfile(listener)).toEqual(changed);
    });

    test('favourites come newest first, and can be taken back', async () => {
      const { store } = bench();
      const listener = somebody();
      for (const [index, id] of ['rain', 'body-scan', 'wind'].entries()) {
        await store.remember(listener, { addFavourite: id }, NOW + index);
      }
      const profile = await store.remember(listener, { removeFavourite: 'body-scan' }, NOW + 9);
      expect(profile.favourites).toEqual(['wind', 'rain']);
    });

    test('a zone read again and found the same is no change of zone', async () => {
      const { store } = bench();
      const listener = somebody();
      await store.remember(listener, { zone: { name: 'Europe/London', before: undefined } }, NOW);
      const before = 'Europe/London';
      const same = await store.remember(listener, { zone: { name: 'Europe/London', before } }, NOW + 5);
      expect(same.zones).toEqual([{ zone: 'Europe/London', sinceMs: NOW }]);
      expect(same.zoneReadMs).toBe(NOW + 5);
      const moved = await store.remember(listener, { zone: { name: 'Asia/Tokyo', before } }, NOW + 6);
      expect(moved.zone).toBe('Asia/Tokyo');
      expect(moved.zones).toHaveLength(2);
    });

    test('quitting a course keeps where it was', async () => {
      const { store } = bench();
      const listener = somebody();
      await store.remember(listener, { courseDay: { course: 'first-steps', day: 3, anew: false } }, NOW);
      const profile = await store.remember(listener, { quitCourse: true }, NOW + 1);
      expect(profile.course).toBeUndefined();
      expect(profile.courses.get('first-steps')).toEqual({ day: 3, playId: undefined, sinceMs: NOW });
    });

    test('fifty changes at once are all there', async () => {
      const { store } = bench();
      const listener = somebody();
      const ids = Array.from({ length: 50 }, (_, index) => `sound-${index}`);
      await Promise.all(ids.map((id) => store.remember(listener, { addFavourite: id }, NOW)));
      const profile = await store.readProfile(listener);
      expect([...(profile?.favourites ?? [])].sort()).toEqual([...ids].sort());
    }, 30_000);

    test.each([
      ['an id of 255 characters', 'ü'.repeat(255)],
      ['an id with every kind of sign', 'amzn1.ask.person.\u0000"\'\\#:$ 😀\n'],
    ])('%s is a household like any other', async (_, household) => {
      const { store } = bench();
      const listener = { household };
      await store.remember(listener, { brief: true }, NOW);
      expect(await store.readProfile(listener)).toMatchObject({ brief: true });
      await store.deleteAll(listener);
      expect(await store.readProfile(listener)).toBeUndefined();
    });
  });
}
