// Where a listener is in a course, from what was begun and what was heard of it.
import { totalSeconds } from '../playback/plan';
import { type Play, reachedMs } from './plays';
import type { Profile } from './profile';

/** A day is done when this much of it was heard: the closing words are not the practice. */
const DONE_SHARE = 0.9;

export type CourseProgress = {
  readonly course: string;
  /** The day begun last. */
  readonly day: number;
  readonly dayIsDone: boolean;
  /** The day that "continue" means: the same one until it is done. May lie past the course's last day. */
  readonly nextDay: number;
};

/** Progress in a course that was once begun, by plays that were read for it; undefined where it never was. */
export function courseProgress(
  course: string,
  profile: Profile | undefined,
  plays: readonly Play[],
): CourseProgress | undefined {
  const place = profile?.courses.get(course);
  if (!place) return undefined;
  const { day, sinceMs } = place;
  const dayIsDone = plays.some((play) => play.atMs + 1000 > sinceMs && isDayDone(play, course, day));
  return { course, day, dayIsDone, nextDay: dayIsDone ? day + 1 : day };
}

function isDayDone(play: Play, course: string, day: number): boolean {
  const [item] = play.plan.items;
  if (item?.kind !== 'day' || item.course !== course || item.day !== day) return false;
  return reachedMs(play) >= totalSeconds(play.plan) * 1000 * DONE_SHARE;
}
