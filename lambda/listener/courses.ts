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
  /** Days done since the course was begun (or begun anew), in order. */
  readonly doneDays: readonly number[];
};

/** Progress in a course that was once begun; undefined where it never was. */
export function courseProgress(
  course: string,
  profile: Profile | undefined,
  plays: readonly Play[],
): CourseProgress | undefined {
  const place = profile?.courses.get(course);
  if (!place) return undefined;
  const done = plays
    .filter((play) => play.atMs + 1000 > place.sinceMs)
    .flatMap((play) => doneDay(play, course));
  const doneDays = [...new Set(done)].sort((one, other) => one - other);
  const dayIsDone = doneDays.includes(place.day);
  return { course, day: place.day, dayIsDone, nextDay: dayIsDone ? place.day + 1 : place.day, doneDays };
}

function doneDay(play: Play, course: string): readonly number[] {
  const [item] = play.plan.items;
  if (item?.kind !== 'day' || item.course !== course) return [];
  return reachedMs(play) >= totalSeconds(play.plan) * 1000 * DONE_SHARE ? [item.day] : [];
}
