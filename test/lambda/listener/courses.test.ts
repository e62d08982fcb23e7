import { changesOfPlay } from '../../../lambda/listener/changes';
import { type CourseProgress, courseProgress } from '../../../lambda/listener/courses';
import { createStore } from '../../../lambda/listener/create-store';
import { memoryItems } from '../../support/memory-items';
import { courseDay, DAY_MS, finished, heard, NOW, playOf, somebody } from './positions';

/** What somebody does in the course "first-steps", one thing a day. */
type Step = { readonly day: number; readonly hearsMs?: number; readonly anew?: true };

async function progressAfter(steps: readonly Step[]): Promise<CourseProgress | undefined> {
  const store = createStore(memoryItems(), () => {});
  const listener = somebody();
  for (const [index, { day, hearsMs, anew }] of steps.entries()) {
    const nowMs = NOW + index * DAY_MS;
    const position = playOf(courseDay(day), nowMs);
    const begun = { course: 'first-steps', day, anew: anew ?? false };
    await store.remember(listener, { ...changesOfPlay(position), courseDay: begun }, nowMs);
    const report = hearsMs === undefined ? finished(position) : heard(position, hearsMs);
    await store.recordHeard(listener, report, nowMs);
  }
  const { profile, plays } = await store.readCourse(listener, NOW + 60 * DAY_MS);
  return courseProgress('first-steps', profile, plays);
}

describe('progress in a course', () => {
  test.each<[string, readonly Step[], Partial<CourseProgress>]>([
    ['a day heard to its end leads to the next', [{ day: 1 }], { day: 1, nextDay: 2 }],
    ['a day left early is the one to continue', [{ day: 1 }, { day: 2, hearsMs: 90_000 }], { nextDay: 2 }],
    ['a day left in its last words is done', [{ day: 1, hearsMs: 275_000 }], { nextDay: 2 }],
    ['a day repeated leads on from there', [{ day: 1 }, { day: 2 }, { day: 1 }], { nextDay: 2 }],
    ['days may be skipped', [{ day: 1 }, { day: 4 }], { nextDay: 5 }],
    [
      'begun anew, nothing is done',
      [{ day: 1 }, { day: 2 }, { day: 1, anew: true, hearsMs: 0 }],
      { nextDay: 1 },
    ],
    [
      'begun anew, it goes on as the first time',
      [{ day: 1 }, { day: 2 }, { day: 1, anew: true }],
      { nextDay: 2 },
    ],
  ])('%s', async (_, steps, expected) => {
    expect(await progressAfter(steps)).toMatchObject(expected);
  });

  test('there is none in a course that was never begun', async () => {
    expect(await progressAfter([])).toBeUndefined();
  });
});
