import { changesOfPlay } from '../../../lambda/listener/changes';
import { type Listener, personCode } from '../../../lambda/listener/listener';
import { unfinished } from '../../../lambda/listener/memory';
import { personOf } from '../../../lambda/listener/play-id';
import { playedMs } from '../../../lambda/listener/plays';
import { DAY_MS, finished, heard, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';
import type { Bench } from './store-contract';

const TIPS = Array.from({ length: 9 }, (_, index) => ({
  id: `tip-${index}`,
  kinds: ['self' as const],
  tip: `Tip ${index}.`,
}));

/** A household that wishes to be known by its voices: a memory for each of them, and nobody's mixed with another's. */
export function describeVoices(bench: () => Bench): void {
  const known = ({ household }: Listener, name: string): Listener => ({
    household,
    person: personCode(household, `amzn1.ask.person.${name}`),
  });

  /** A household with two voices in it, known apart or not. */
  async function home(byPerson: boolean) {
    const household = somebody();
    await bench().store.remember(household, { byPerson, addFavourite: 'ocean' }, NOW);
    return { household, ann: known(household, 'ann'), ben: known(household, 'ben') };
  }

  /** Somebody begins to play, and it is heard so far. The event says nothing of who it was. */
  async function listen(who: Listener, minutes: number, nowMs = NOW) {
    const { store } = bench();
    const { last } = await store.remember(who, changesOfPlay(playOf(RAIN, nowMs)), nowMs);
    if (!last) throw new Error('Nothing was remembered.');
    await store.recordHeard({ household: who.household }, heard(last.position, minutes * MINUTE_MS), nowMs);
    return last.position;
  }

  const minutesOf = async (who: Listener, nowMs = NOW) => {
    const { days } = await bench().store.readHistory(who, nowMs);
    return [...days.values()].reduce((sum, { seconds }) => sum + seconds / 60, 0);
  };

  describe('voices', () => {
    test('are one listener where nobody wished otherwise', async () => {
      const { household, ann, ben } = await home(false);
      await listen(ann, 2);
      await listen(ben, 3);
      for (const who of [household, ann, ben]) expect(await minutesOf(who)).toBe(5);
      expect((await bench().store.readProfile(ben))?.favourites).toEqual(['ocean']);
      expect(await bench().itemsOf(household)).toHaveLength(2);
    });

    test('that are known have profile, plays, totals and tips of their own', async () => {
      const { store } = bench();
      const { household, ann, ben } = await home(true);
      expect(await store.readProfile(ann)).toBeUndefined();
      const annsPlay = await listen(ann, 2);
      const bensPlay = await listen(ben, 3);
      await listen(household, 4);
      expect([annsPlay, bensPlay].map(({ playId }) => personOf(playId))).toEqual([ann.person, ben.person]);
      expect(await Promise.all([ann, ben, household].map((who) => minutesOf(who)))).toEqual([2, 3, 4]);
      await store.remember(ann, { addFavourite: 'rain' }, NOW);
      expect((await store.readProfile(ann))?.favourites).toEqual(['rain']);
      expect((await store.readProfile(ben))?.favourites).toEqual([]);
      expect((await store.readProfile(household))?.favourites).toEqual(['ocean']);
      expect(
        unfinished(await store.readRecent(ben, NOW))?.play.stretches.map(({ heardMs }) => heardMs),
      ).toEqual([3 * MINUTE_MS]);
      const tips = await Promise.all(
        [ann, ben].map((who) => store.giveTip(who, { another: false }, TIPS, NOW)),
      );
      expect(await store.giveTip(ann, { another: false }, TIPS, NOW)).toEqual(tips[0]);
      expect(await store.giveTip(ben, { another: true }, TIPS, NOW)).not.toEqual(tips[1]);
    });

    test('what plays on for somebody stays theirs, whoever speaks to it', async () => {
      const { store } = bench();
      const { household, ann, ben } = await home(true);
      const position = await listen(ann, 2);
      for (const [index, who] of [ben, household].entries()) {
        const on = { ...position, stretch: index + 1, beganMs: 2 * MINUTE_MS };
        const { last } = await store.remember(who, changesOfPlay(on), NOW);
        expect(last?.position).toEqual(on);
        await store.recordHeard(household, heard(on, 5 * MINUTE_MS), NOW);
      }
      expect((await store.readRecent(ann, NOW)).plays.map(playedMs)).toEqual([8 * MINUTE_MS]);
      expect(await minutesOf(ben)).toBe(0);
    });

    test('are folded each for themselves over months', async () => {
      const { ann, ben } = await home(true);
      for (let day = 0; day < 30; day++) {
        const nowMs = NOW + day * DAY_MS;
        await listen(ann, 2, nowMs);
        if (day % 2) await listen(ben, 3, nowMs);
        if (day % 7 === 6) expect(await minutesOf(ann, nowMs)).toBe(2 * (day + 1));
      }
      const lastMs = NOW + 29 * DAY_MS;
      expect([await minutesOf(ann, lastMs), await minutesOf(ben, lastMs)]).toEqual([60, 45]);
    }, 60_000);

    test('are treated alike again when the household says so, and found again when it changes its mind', async () => {
      const { store } = bench();
      const { household, ann } = await home(true);
      await listen(ann, 2);
      await store.remember(ann, { byPerson: false }, NOW);
      expect(await minutesOf(ann)).toBe(0);
      expect((await store.readProfile(ann))?.favourites).toEqual(['ocean']);
      await store.remember(household, { byPerson: true }, NOW);
      expect(await minutesOf(ann)).toBe(2);
    });

    test('that ask to be forgotten are, and nobody else is', async () => {
      const { store, itemsOf } = bench();
      const { household, ann, ben } = await home(true);
      const position = await listen(ann, 2);
      await listen(ben, 3);
      expect(await store.deleteAll(ann)).toBe('person');
      await store.recordHeard(household, finished(position), NOW);
      expect(await store.readProfile(ann)).toBeUndefined();
      expect([await minutesOf(ann), await minutesOf(ben)]).toEqual([0, 3]);
      const left = (await itemsOf(household)).map(({ fact }) => fact?.S);
      expect(left).toEqual([
        'profile',
        `voice#${ben.person}#plays#2026-11-24`,
        `voice#${ben.person}#profile`,
      ]);
    });

    test.each([
      ['a household that has everything deleted', (who: Listener) => bench().store.deleteAll(who)],
      ['a skill that is disabled', (who: Listener) => bench().store.deleteIfDisabled(who, NOW + 1)],
    ])('go with %s', async (_, forget) => {
      const { household, ann, ben } = await home(true);
      const position = await listen(ann, 2);
      await listen(ben, 3);
      await forget(household);
      await bench().store.recordHeard(household, finished(position), NOW);
      expect(await bench().itemsOf(household)).toEqual([]);
    });

    test('fifty at once, of two who are known and one who is not, lose nothing', async () => {
      const { store } = bench();
      const { household, ann, ben } = await home(true);
      const ids = Array.from({ length: 50 }, (_, index) => `sound-${index}`);
      const who = [household, ann, ben];
      await Promise.all(
        ids.map((id, index) => store.remember(who[index % 3] ?? household, { addFavourite: id }, NOW)),
      );
      for (const [of, one] of who.entries()) {
        const favourites = (await store.readProfile(one))?.favourites.filter((id) => id !== 'ocean') ?? [];
        expect([...favourites].sort()).toEqual(ids.filter((_, index) => index % 3 === of).sort());
      }
    }, 30_000);
  });
}
