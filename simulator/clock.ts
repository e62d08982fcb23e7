// A clock that stands still until somebody lets time pass: a night of twelve hours takes milliseconds, and every run
// is the same. It has two hands: the time that has elapsed, which only grows and by which audio plays, and the time
// of day that requests carry, which can be set or stepped as clocks are in real life.

/** Takes back a task that has not yet run. */
export type Cancel = () => void;

export type Clock = {
  /** Milliseconds since this clock was made. Only grows. */
  readonly elapsedMs: () => number;
  /** The time of day, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Sets the time of day; what is playing plays on. */
  readonly setNow: (nowMs: number) => void;
  /** Runs a task when so much time has passed. */
  readonly after: (delayMs: number, task: () => void | Promise<void>) => Cancel;
  /** Runs what is due now, and what that makes due now. For use inside a turn. */
  readonly settle: () => Promise<void>;
  /** Lets time pass: runs each due task at its own moment, in order. For use inside a turn. */
  readonly pass: (ms: number) => Promise<void>;
  /** Work that must not interleave with other work on this clock, such as a sentence while time passes. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};

type Task = { readonly atMs: number; readonly run: () => void | Promise<void> };

/** So many tasks without a millisecond passing mean that a skill and a device are answering each other for ever. */
const MOST_TASKS_AT_ONE_MOMENT = 1000;

/** A clock whose time of day begins at a moment, given in milliseconds since 1970. */
export function createClock(startMs: number): Clock {
  let elapsed = 0;
  let dayOffset = startMs;
  let tasks: readonly Task[] = [];
  let lastTurn: Promise<unknown> = Promise.resolve();

  async function passTo(targetMs: number): Promise<void> {
    let atThisMoment = 0;
    for (let next = tasks[0]; next && next.atMs <= targetMs; next = tasks[0]) {
      tasks = tasks.slice(1);
      atThisMoment = next.atMs > elapsed ? 0 : atThisMoment + 1;
      if (atThisMoment > MOST_TASKS_AT_ONE_MOMENT)
        throw new Error('The skill and the device answer each other for ever.');
      elapsed = next.atMs;
      await next.run();
    }
    elapsed = targetMs;
  }

  return {
    elapsedMs: () => elapsed,
    nowMs: () => dayOffset + elapsed,
    setNow: (nowMs) => {
      dayOffset = nowMs - elapsed;
    },
    after: (delayMs, run) => {
      const task = { atMs: elapsed + Math.max(0, delayMs), run };
      const later = tasks.findIndex((other) => other.atMs > task.atMs);
      tasks = later === -1 ? [...tasks, task] : tasks.toSpliced(later, 0, task);
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
    settle: () => passTo(elapsed),
    pass: (ms) => passTo(elapsed + Math.max(0, ms)),
    inTurn: (work) => {
      const turn = lastTurn.then(work);
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
  };
}
