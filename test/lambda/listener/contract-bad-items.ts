import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { changesOfPlay } from '../../../lambda/listener/changes';
import { dayOf } from '../../../lambda/listener/days';
import { unfinished } from '../../../lambda/listener/memory';
import { StoreError } from '../../../lambda/listener/store-error';
import { totalsOn } from '../../../lambda/listener/totals';
import { DAY_MS, heard, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';
import type { Bench } from './store-contract';

const HUGE = 'x'.repeat(100_000);

const TIPS = [{ id: 'a-tip', kinds: ['self' as const], tip: 'A tip.' }];

/** Every name that an item of ours may have, and some that none has. */
const NAMES = [
  'brief firstSeen lastSeen byPerson zone.read zone.since.5 zone.since.x last.plan last.loops last.play last.stretch',
  'last.began last.at last.seconds usual.sound usual.sound.seconds favourite.rain avoid.fan course course.day.first-steps',
  'course.since.first-steps course.play.first-steps remindersRefusedUntil countedSince enabled ttl 3lkxi0000a.0',
  '3lkxi0000a.0.plan 3lkxi0000a.0.began folded revision heldUntil longAgo 2026-11 today today.codes .0001 anything',
].flatMap((line) => line.split(' '));

/** Texts that are nearly ours. */
const TEXTS = [
  'sound~rain~1800',
  'sound~rain~0',
  '22:1:1 23-:5:0',
  '2026-11-20',
  '9999-99-99',
  '3lkxi0000a',
  'Mars/Base',
  HUGE,
];

/** A value of any of DynamoDB's types. */
const anyValue: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.oneof(fc.constantFrom(...TEXTS), fc.string()).map((S) => ({ S })),
  fc.constantFrom('0', '-5', '2.5', '20780', '1795397400000', '999999999999999', '1e30').map((N) => ({ N })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constantFrom<AttributeValue>(
    { NULL: true },
    { L: [{ L: [{ M: { deep: { M: {} } } }] }] },
    { M: { S: { S: 'text' } } },
    { SS: ['one', 'two'] },
    { NS: ['1'] },
    { B: new Uint8Array([1]) },
  ),
);

const FACTS = ['profile', 'plays#2026-11-23', 'plays#2026-11-24', 'plays#', 'tips', 'totals'];
const badItems = fc.array(
  fc.tuple(fc.constantFrom(...FACTS), fc.dictionary(fc.constantFrom(...NAMES), anyValue)),
  {
    minLength: 1,
    maxLength: 6,
  },
);

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

    test('whatever stands in them, every reading gives something, and playing is remembered', async () => {
      const { store, put } = bench();
      await fc.assert(
        fc.asyncProperty(badItems, async (bad) => {
          const listener = somebody();
          for (const [fact, attributes] of bad) {
            await put({ ...attributes, listener: { S: listener.household }, fact: { S: fact } });
          }
          unfinished(await store.readRecent(listener, NOW));
          await store.readCourse(listener, NOW);
          const { profile, days, longAgo } = await store.readHistory(listener, NOW);
          expect(
            totalsOn(dayOf(NOW, profile?.zones ?? []), days, longAgo).all.seconds,
          ).toBeGreaterThanOrEqual(0);
          expect(await store.giveTip(listener, { another: true }, TIPS, NOW)).toEqual(TIPS[0]);
          const { last } = await store.remember(listener, changesOfPlay(playOf(RAIN, NOW)), NOW);
          if (!last) throw new Error('The play was not remembered.');
          await store.recordHeard(listener, heard(last.position, MINUTE_MS), NOW);
          await store.recordHeard(listener, heard(playOf(RAIN, NOW), MINUTE_MS), NOW + 20 * DAY_MS);
          const { plays } = await store.readRecent(listener, NOW);
          expect(plays.find(({ id }) => id === last.position.playId)?.stretches).toMatchObject([
            { heardMs: MINUTE_MS },
          ]);
        }),
        { numRuns: 100 },
      );
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
