// A listener's practice, read as the skill itself reads it: minutes by day, streak, course.
import type { Library } from '../../audio/library';
import { dayOf } from '../../lambda/listener/days';
import { createDynamodbStore } from '../../lambda/listener/dynamodb-store';
import { totalsOn } from '../../lambda/listener/totals';
import type { Table } from '../table';

export type Practice = {
  /** The last four weeks, the oldest day first. */
  readonly days: readonly { readonly date: string; readonly minutes: number }[];
  readonly streakDays: number;
  readonly minutesInAll: number;
  /** The course under way, the day of it that was begun last, and how many it has. */
  readonly course: { readonly name: string; readonly day: number; readonly days: number } | undefined;
};

const DAYS_SHOWN = 28;
const DAY_MS = 86_400_000;

/** Reads what is remembered of a listener, by Alexa's user id. */
export async function readPractice(
  table: Table,
  { courses }: Library,
  household: string,
  nowMs: number,
): Promise<Practice> {
  const store = createDynamodbStore(table.client, table.name, () => {});
  const { profile, days, longAgo } = await store.readHistory({ household }, nowMs);
  const today = dayOf(nowMs, profile?.zones ?? []);
  const totals = totalsOn(today, days, longAgo);
  const shown = Array.from({ length: DAYS_SHOWN }, (_, at) => today - DAYS_SHOWN + 1 + at);
  const id = profile?.course;
  const course = id === undefined ? undefined : courses[id];
  const place = id === undefined ? undefined : profile?.courses.get(id);
  return {
    days: shown.map((day) => ({
      date: new Date(day * DAY_MS).toISOString().slice(0, 10),
      minutes: Math.round((days.get(day)?.seconds ?? 0) / 60),
    })),
    streakDays: totals.streak.days,
    minutesInAll: Math.round(totals.all.seconds / 60),
    course: course && place && { name: course.names[0] ?? '', day: place.day, days: course.days.length },
  };
}
