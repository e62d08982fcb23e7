// One item of each kind and each version that was ever shipped: all of them are read for ever.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { courseProgress } from '../../../lambda/listener/courses';
import { createStore } from '../../../lambda/listener/create-store';
import { dayOf } from '../../../lambda/listener/days';
import { playedMs } from '../../../lambda/listener/plays';
import { heardTipsAmong } from '../../../lambda/listener/reading';
import { totalsOn } from '../../../lambda/listener/totals';
import { memoryItems } from '../../support/memory-items';
import shipped from './shipped-items.json';

type Items = Record<string, Record<string, AttributeValue>>;

const SOMEBODY = { household: 'somebody' };
const NOW = Date.UTC(2026, 10, 24, 1, 30);

describe.each(Object.entries(shipped) as unknown as [string, Items][])('items of version %s', (_, items) => {
  const logged: string[] = [];
  const table = memoryItems();
  table.all.set(SOMEBODY.household, new Map(Object.entries(items)));
  const store = createStore(table, (what) => logged.push(what));

  afterEach(() => expect(logged).toEqual([]));

  test('the profile says what it said', async () => {
    const profile = await store.readProfile(SOMEBODY);
    expect(profile).toMatchObject({
      firstSeenMs: 1_790_000_000_000,
      lastSeenMs: 1_795_397_400_000,
      brief: true,
      zone: 'America/New_York',
      usualSound: { id: 'rain', seconds: 28_800 },
      usualSession: { id: 'body-scan', seconds: 600 },
      favourites: ['body-scan', 'rain'],
      avoided: ['fan'],
      course: 'first-steps',
      remindersRefusedUntilMs: 1_795_500_000_000,
      enabledMs: 1_790_000_000_000,
    });
    expect(profile?.last).toMatchObject({ position: { playId: '3lkxi0000a' }, atMs: 1_795_397_400_000 });
  });

  test('plays and courses are what was heard', async () => {
    const { profile, plays } = await store.readCourse(SOMEBODY, NOW);
    expect(plays.map(({ id }) => id)).toEqual(['3lcb000001', '3lcb000002', '3lkv000001', '3lkv000002']);
    expect(plays.map(playedMs)).toEqual([300_000, 300_000, 300_000, 660_000]);
    expect(courseProgress('first-steps', profile, plays)).toMatchObject({ day: 2, nextDay: 3 });
  });

  test('totals are the sum of what was folded, what was not, and what has expired', async () => {
    const { profile, days, longAgo } = await store.readHistory(SOMEBODY, NOW);
    const { all } = totalsOn(dayOf(NOW, profile?.zones ?? []), days, longAgo);
    const folded = 600 + 1200 + 300;
    const heard = 300 + 300 + 300 + 660;
    expect(all.seconds).toBe(36_000 + folded + heard);
    expect(all.sessions).toBe(60 + 2 + 3);
  });

  test('tips heard are known', () => {
    const heard = heardTipsAmong(new Map(Object.entries(items)), (what) => logged.push(what));
    expect(heard.today).toEqual({ day: 20_780, codes: ['0001', '000z'] });
    expect(heard.heardDays).toEqual(
      new Map([
        ['0001', 20_780],
        ['000z', 20_780],
      ]),
    );
  });
});
