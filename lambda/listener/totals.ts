// What was heard on a day, and in all.
import { dayOf } from './days';
import { type Play, playedMs } from './plays';
import type { ZoneChange } from './profile';
import { type Streak, streakOn } from './streak';

/** What was heard: seconds of anything, and how many sessions were heard for a minute or more. */
export type Total = {
  readonly seconds: number;
  readonly sessions: number;
};

export type Totals = {
  readonly all: Total;
  /** Today and the six days before. */
  readonly week: Total;
  readonly today: Total;
  /** Days with a minute or more of anything. */
  readonly practisedDays: number;
  readonly streak: Streak;
};

export const NOTHING: Total = { seconds: 0, sessions: 0 };
/** From this on it counts: a day for the streak, a session as heard. */
const COUNTS_FROM_SECONDS = 60;

/** What was heard of plays, by the listener's days. */
export function totalsByDay(
  plays: readonly Play[],
  zones: readonly ZoneChange[],
): ReadonlyMap<number, Total> {
  const days = new Map<number, Total>();
  for (const play of plays) {
    const day = dayOf(play.atMs, zones);
    days.set(day, sumOf([days.get(day) ?? NOTHING, totalOfPlay(play)]));
  }
  return days;
}

function totalOfPlay(play: Play): Total {
  const seconds = Math.floor(playedMs(play) / 1000);
  const isSession = play.plan.items[0]?.kind !== 'sound';
  return { seconds, sessions: isSession && seconds >= COUNTS_FROM_SECONDS ? 1 : 0 };
}

/** Totals added up. */
export function sumOf(totals: Iterable<Total>): Total {
  let { seconds, sessions } = NOTHING;
  for (const total of totals) {
    seconds += total.seconds;
    sessions += total.sessions;
  }
  return { seconds, sessions };
}

/** All that is told about practice, from what was heard by day and, on days long ago, in sum. */
export function totalsOn(today: number, days: ReadonlyMap<number, Total>, longAgo: Total): Totals {
  const week = [...days].filter(([day]) => day > today - 7 && day <= today).map(([, total]) => total);
  const practised = [...days].filter(([, { seconds }]) => seconds >= COUNTS_FROM_SECONDS).map(([day]) => day);
  return {
    all: sumOf([...days.values(), longAgo]),
    week: sumOf(week),
    today: days.get(today) ?? NOTHING,
    practisedDays: practised.length,
    streak: streakOn(today, practised),
  };
}
