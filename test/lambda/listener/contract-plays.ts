import { changesOfPlay } from '../../../lambda/listener/changes';
import { courseProgress } from '../../../lambda/listener/courses';
import type { Listener } from '../../../lambda/listener/listener';
import { unfinished } from '../../../lambda/listener/memory';
import { playedMs, reachedMs } from '../../../lambda/listener/plays';
import { carryOn } from '../../../lambda/playback/position';
import {
  courseDay,
  DAY_MS,
  finished,
  heard,
  MINUTE_MS,
  NIGHT,
  NOW,
  playOf,
  RAIN,
  somebody,
} from './positions';
import type { Bench } from './store-contract';

/** Plays: only ever forward, and each listener's own. */
export function describePlays(bench: () => Bench): void {
  async function somebodyPlaying(position = playOf(RAIN, NOW)) {
    const listener = somebody();
    await bench().store.remember(listener, changesOfPlay(position), NOW);
    return { listener, position };
  }

  async function playsOf(listener: Listener, nowMs = NOW) {
    return (await bench().store.readRecent(listener, nowMs)).plays;
  }

  describe('plays', () => {
    test('the furthest report of a stretch counts, whatever came before or after it', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying();
      for (const minutes of [5, 12, 3, 12])
        await store.recordHeard(listener, heard(position, minutes * MINUTE_MS), NOW);
      const [play] = await playsOf(listener);
      expect(play && playedMs(play)).toBe(12 * MINUTE_MS);
      expect(play).toMatchObject({
        id: position.playId,
        plan: position.plan,
        stretches: [{ stretch: 0, beganMs: 0 }],
      });
    });

    test('what is heard again after starting over counts as listened, and resume goes by the latest stretch', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying();
      await store.recordHeard(listener, heard(position, 10 * MINUTE_MS), NOW);
      const again = carryOn(position, position.plan, 0).position;
      await store.recordHeard(listener, heard(again, 4 * MINUTE_MS), NOW);
      const recent = await store.readRecent(listener, NOW);
      expect(recent.plays.map(playedMs)).toEqual([14 * MINUTE_MS]);
      expect(unfinished(recent)?.reachedMs).toBe(4 * MINUTE_MS);
    });

    test('a later part of a night says that the earlier parts were heard', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying(playOf(NIGHT, NOW));
      await store.recordHeard(listener, heard({ ...position, part: 5 }, 10 * MINUTE_MS), NOW);
      const [play] = await playsOf(listener);
      expect(play && playedMs(play)).toBe((5 * 60 + 10) * MINUTE_MS);
    });

    test('a play that came to its end is not left unfinished; one only begun is', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying();
      expect(unfinished(await store.readRecent(listener, NOW))).toMatchObject({ reachedMs: 0 });
      await store.recordHeard(listener, heard(position, 29 * MINUTE_MS), NOW);
      expect(unfinished(await store.readRecent(listener, NOW))).toMatchObject({ reachedMs: 29 * MINUTE_MS });
      await store.recordHeard(listener, heard(position, 29.9 * MINUTE_MS), NOW);
      expect(unfinished(await store.readRecent(listener, NOW))).toBeUndefined();
      await store.recordHeard(listener, finished(position), NOW);
      const recent = await store.readRecent(listener, NOW);
      expect(recent.plays.map(reachedMs)).toEqual([1800_000]);
      expect(unfinished(recent)).toBeUndefined();
    });

    test('an offset beyond the piece, or before it, counts no more than the piece has', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying();
      await store.recordHeard(listener, heard(position, -5), NOW);
      expect((await playsOf(listener)).map(playedMs)).toEqual([0]);
      await store.recordHeard(listener, heard(position, 1e12), NOW);
      expect((await playsOf(listener)).map(playedMs)).toEqual([1800_000]);
    });

    test('fifty reports at once leave the furthest of each of five stretches', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying();
      const reports = Array.from({ length: 50 }, (_, index) =>
        heard({ ...position, stretch: index % 5 }, (1 + Math.floor(index / 5)) * MINUTE_MS),
      );
      await Promise.all(reports.reverse().map((report) => store.recordHeard(listener, report, NOW)));
      const [play] = await playsOf(listener);
      expect(play?.stretches.map(({ heardMs }) => heardMs)).toEqual(Array(5).fill(10 * MINUTE_MS));
    }, 30_000);

    test('a course goes on with the day begun last or the one after it, however long ago that was', async () => {
      const { store } = bench();
      const listener = somebody();
      const days = [1, 2, 3].map((day) => playOf(courseDay(day), NOW + day * DAY_MS));
      const [, , third = playOf(RAIN, NOW)] = days;
      for (const [index, position] of days.entries()) {
        const nowMs = NOW + (index + 1) * DAY_MS;
        await store.remember(listener, changesOfPlay(position), nowMs);
        if (position !== third) await store.recordHeard(listener, finished(position), nowMs);
      }
      for (let day = 10; day < 25; day++) {
        const nowMs = NOW + day * DAY_MS;
        await store.recordHeard(listener, heard(playOf(RAIN, nowMs), MINUTE_MS), nowMs);
      }
      const progress = async (daysLater: number) => {
        const { profile, plays } = await store.readCourse(listener, NOW + daysLater * DAY_MS);
        return courseProgress('first-steps', profile, plays);
      };
      expect(await progress(25)).toMatchObject({ day: 3, nextDay: 3 });
      await store.recordHeard(listener, finished(third), NOW + 25 * DAY_MS);
      expect(await progress(25)).toMatchObject({ day: 3, nextDay: 4 });
      expect(await progress(401)).toMatchObject({ day: 3, nextDay: 4 });
    }, 60_000);

    test('plays expire after 400 days', async () => {
      const { store } = bench();
      const { listener, position } = await somebodyPlaying();
      await store.recordHeard(listener, heard(position, MINUTE_MS), NOW);
      expect(await playsOf(listener, NOW + 399 * DAY_MS)).toHaveLength(1);
      expect(await playsOf(listener, NOW + 401 * DAY_MS)).toHaveLength(0);
    });
  });
}
