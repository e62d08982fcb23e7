// When the breathing of an exercise begins, and how often it goes round: known from the script alone, before anybody has
// said a word of it, so that a screen can breathe in step with any voice.
import { divide, gapBefore, needFrom, restSeconds } from './budget';
import { estimateSeconds } from './estimate';
import { BELL_SECONDS, type Frame, SLOWEST } from './pace';
import type { Step } from './script';

export type Breathing = {
  /** Where in the script it stands. */
  readonly index: number;
  readonly startSeconds: number;
  readonly rounds: number;
};

type Rest = Extract<Step, { kind: 'rest' }>;

const NO_TAIL = { leadInSeconds: 0, tail: { leastSeconds: 0, mostSeconds: 0 } };

/** Of the first breathing pattern in a script, in seconds from the start, to a tenth; undefined where there is none. */
export function plannedBreathing(
  steps: readonly Step[],
  totalSeconds: number,
  frame: Frame,
): Breathing | undefined {
  let now = frame.leadInSeconds;
  /** When the slowest voice would be there, with the shortest rests. */
  let late = now;
  for (const [index, step] of steps.entries()) {
    const gap = gapBefore(steps, index);
    now += gap;
    late += gap;
    switch (step.kind) {
      case 'line': {
        const seconds = estimateSeconds(step.line.text);
        now += seconds;
        late += seconds * SLOWEST;
        break;
      }
      case 'bell':
        now += BELL_SECONDS;
        late += BELL_SECONDS;
        break;
      case 'rest':
        now += restSeconds(step, divide(steps, index, frame, totalSeconds - now));
        late += step.leastSeconds;
        break;
      case 'breaths': {
        const startSeconds = Math.ceil(Math.max(now, late) * 10) / 10;
        const { rounds } = divide(steps, index, frame, totalSeconds - startSeconds);
        return { index, startSeconds, rounds };
      }
    }
  }
  return undefined;
}

/**
 * How long a rest before the breathing is, in seconds: these rests share what the slowest voice would leave until it
 * begins, and the last one is as long as it takes until then.
 */
export function restBefore(
  { index: end, startSeconds }: Breathing,
  steps: readonly Step[],
  index: number,
  rest: Rest,
  now: number,
): number {
  const left = startSeconds - now;
  if (index === end - 1) return Math.max(rest.leastSeconds, left);
  const { fixed, restLeast, restMost } = needFrom(steps.slice(0, end), index, NO_TAIL, SLOWEST);
  const along = (left - fixed - restLeast) / (restMost - restLeast);
  return restSeconds(rest, { along: Math.min(1, Math.max(0, along)) });
}
