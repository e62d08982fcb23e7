import { changesOfPlay } from '../../../lambda/listener/changes';
import { dayOf } from '../../../lambda/listener/days';
import type { Listener } from '../../../lambda/listener/listener';
import type { History } from '../../../lambda/listener/memory';
import { totalsOn } from '../../../lambda/listener/totals';
import { BREAK, DAY_MS, finished, heard, MINUTE_MS, NOW, playOf, RAIN, somebody } from './positions';
import type { Bench } from './store-contract';

function totalsAt(nowMs: number, { profile, days, longAgo }: History) {
  return totalsOn(dayOf(nowMs, profile?.zones ?? []), days, longAgo);
}

/** Totals and streak over years: the same whether days were folded, when, or how often. */
export function describeHistory(bench: () => Bench): void {
  /** Listens to a session and to two minutes of rain on each of so many days; asks now and then. */
  async function live(listener: Listener, days: number, asksEvery: number) {
    const { store } = bench();
    for (let day = 0; day < days; day++) {
      const nowMs = NOW + day * DAY_MS;
      const session = playOf(BREAK, nowMs);
      const rain = playOf(RAIN, nowMs + 10 * MINUTE_MS);
      await store.remember(listener, changesOfPlay(session), nowMs);
      await store.recordHeard(listener, finished(session), nowMs);
      await store.recordHeard(listener, heard(rain, 2 * MINUTE_MS), nowMs);
      if (day % asksEvery === asksEvery - 1) await store.readHistory(listener, nowMs);
    }
    return NOW + (days - 1) * DAY_MS;
  }

  describe('history', () => {
    test('somebody new has heard nothing', async () => {
      const history = await bench().store.readHistory(somebody(), NOW);
      expect(totalsAt(NOW, history)).toMatchObject({ all: { seconds: 0, sessions: 0 }, streak: { days: 0 } });
    });

    test.each([[1], [10], [1000]])(
      'forty days are counted in full by one who asks every %d days',
      async (every) => {
        const { store } = bench();
        const listener = somebody();
        const lastMs = await live(listener, 40, every);
        for (const nowMs of [lastMs, lastMs]) {
          const totals = totalsAt(nowMs, await store.readHistory(listener, nowMs));
          expect(totals.all).toEqual({ seconds: 40 * 420, sessions: 40 });
          expect(totals.week).toEqual({ seconds: 7 * 420, sessions: 7 });
          expect(totals.streak).toMatchObject({ days: 40, longest: 40, practisedToday: true });
        }
      },
      60_000,
    );

    test('a report that comes weeks late is counted all the same, and once', async () => {
      const { store } = bench();
      const listener = somebody();
      const position = playOf(BREAK, NOW);
      await store.remember(listener, changesOfPlay(position), NOW);
      const lastMs = await live(listener, 30, 5);
      for (let times = 0; times < 3; times++) {
        await store.recordHeard(listener, heard(position, MINUTE_MS), lastMs);
        const nowMs = lastMs + (times * 10 * MINUTE_MS + 1);
        const { all } = totalsAt(nowMs, await store.readHistory(listener, nowMs));
        expect(all).toEqual({ seconds: 30 * 420 + 60, sessions: 31 });
      }
    }, 60_000);

    test('what was folded stays counted when its plays have expired', async () => {
      const { store } = bench();
      const listener = somebody();
      await live(listener, 20, 5);
      const laterMs = NOW + 450 * DAY_MS;
      for (let day = 0; day < 12; day++) {
        const nowMs = laterMs + day * DAY_MS;
        await store.recordHeard(listener, finished(playOf(BREAK, nowMs)), nowMs);
        const { all } = totalsAt(nowMs, await store.readHistory(listener, nowMs));
        // Asked on the twentieth day, the sixteen that had been over for three days were folded.
        expect(all.sessions).toBe(16 + day + 1);
      }
    }, 60_000);

    test('who begins the count anew begins at nothing, and what comes then is counted', async () => {
      const { store } = bench();
      const listener = somebody();
      const lastMs = await live(listener, 15, 3);
      await store.remember(listener, { countAnew: true }, lastMs + MINUTE_MS * 30);
      const nowMs = lastMs + 60 * MINUTE_MS;
      expect(totalsAt(nowMs, await store.readHistory(listener, nowMs)).all.seconds).toBe(0);
      for (let day = 0; day < 15; day++) {
        const atMs = nowMs + day * DAY_MS;
        await store.recordHeard(listener, finished(playOf(BREAK, atMs)), atMs);
        const totals = totalsAt(atMs, await store.readHistory(listener, atMs));
        expect(totals.all).toEqual({
          seconds: 300 * (day + 1),
          sessions: day + 1,
        });
        expect(totals.streak.longest).toBe(day + 1);
      }
    }, 60_000);
  });
}
