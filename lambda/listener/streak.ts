// A forgiving streak: one missed day in any seven is forgiven, and today is never missed before it is over.

const FORGIVEN_EVERY_DAYS = 7;

export type Streak = {
  /** Days practised in the run that still goes on; 0 where none does. */
  readonly days: number;
  /** Days practised in the longest run, this one included. */
  readonly longest: number;
  readonly practisedToday: boolean;
  /** Yesterday was missed, and forgiven: the run goes on all the same. */
  readonly yesterdayForgiven: boolean;
};

type Run = { readonly days: number; readonly lastDay: number; readonly forgivenDay: number };

/** The streak on a day, from the days (since 1970) that have a minute or more of listening, in any order. */
export function streakOn(today: number, practisedDays: Iterable<number>): Streak {
  const days = [...new Set(practisedDays)].filter((day) => day <= today).sort((one, other) => one - other);
  let run: Run | undefined;
  let longest = 0;
  for (const day of days) {
    run = run && goesOn(run, day) ? extended(run, day) : newRun(day);
    longest = Math.max(longest, run.days);
  }
  if (!run || !goesOn(run, today)) {
    return { days: 0, longest, practisedToday: false, yesterdayForgiven: false };
  }
  const practisedToday = run.lastDay === today;
  const missed = practisedToday ? run.forgivenDay : run.lastDay + 1;
  return { days: run.days, longest, practisedToday, yesterdayForgiven: missed === today - 1 };
}

/** True where a run whose last practice was earlier still stands on that day, before anything is heard on it. */
function goesOn({ lastDay, forgivenDay }: Run, day: number): boolean {
  const missedDays = day - lastDay - 1;
  if (missedDays <= 0) return true;
  return missedDays === 1 && lastDay + 1 - forgivenDay >= FORGIVEN_EVERY_DAYS;
}

function extended(run: Run, day: number): Run {
  const forgivenDay = day - run.lastDay > 1 ? day - 1 : run.forgivenDay;
  return { days: run.days + 1, lastDay: day, forgivenDay };
}

function newRun(day: number): Run {
  return { days: 1, lastDay: day, forgivenDay: Number.NEGATIVE_INFINITY };
}
