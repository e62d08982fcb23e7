// When each thing in a session is heard. Worked out as it goes: a rest is sized when it is reached, from the true
// length of what was said so far and the estimated length of what is still to come. So a session can be heard
// before all of it has been spoken, always in the same way, and its end is exact.
import { plannedBreathing, restBefore } from './breathing';
import { divide, gapBefore, restSeconds } from './budget';
import { BELL_SECONDS, type Frame, FULL_ROUNDS, SHORT_ROUNDS } from './pace';
import type { SpokenLine, Step } from './script';

/** Something to be heard, and when, in seconds from the start. */
export type Moment =
  | { readonly kind: 'speech'; readonly startSeconds: number; readonly line: SpokenLine }
  | { readonly kind: 'bell'; readonly startSeconds: number; readonly pitch: 'low' | 'high' }
  | {
      readonly kind: 'tone';
      readonly startSeconds: number;
      readonly breath: 'in' | 'top-up' | 'hold' | 'out' | 'rest';
      readonly seconds: number;
    };

/** How long a line takes to say, in seconds, as the voice says it. */
export type SecondsOf = (line: SpokenLine) => Promise<number>;

/**
 * Yields the moments of a session in order, each as soon as its time is known: a line is asked for its length only
 * after it has been yielded. Throws where the lines do not fit into the time.
 */
export async function* timeline(
  steps: readonly Step[],
  totalSeconds: number,
  frame: Frame,
  secondsOf: SecondsOf,
): AsyncGenerator<Moment> {
  const breathing = plannedBreathing(steps, totalSeconds, frame);
  let now = frame.leadInSeconds;
  for (const [index, step] of steps.entries()) {
    now += gapBefore(steps, index);
    switch (step.kind) {
      case 'line':
        yield { kind: 'speech', startSeconds: now, line: step.line };
        now += await secondsOf(step.line);
        break;
      case 'bell':
        yield { kind: 'bell', startSeconds: now, pitch: step.pitch };
        now += BELL_SECONDS;
        break;
      case 'rest':
        now +=
          breathing && index < breathing.index
            ? restBefore(breathing, steps, index, step, now)
            : restSeconds(step, divide(steps, index, frame, totalSeconds - now));
        break;
      case 'breaths': {
        const { rounds } = divide(steps, index, frame, totalSeconds - now);
        for (let round = 0; round < rounds; round++) now = yield* breathe(step.pattern, round, now);
      }
    }
  }
  if (now > totalSeconds)
    throw new Error(`The script does not fit: ${(now - totalSeconds).toFixed(1)} seconds are missing`);
}

/** One round: all its words at first, then the short ones, then its tones alone. Gives the time after it. */
function* breathe(
  pattern: Extract<Step, { kind: 'breaths' }>['pattern'],
  round: number,
  startSeconds: number,
): Generator<Moment, number> {
  let now = startSeconds;
  for (const { breath, seconds, full, short } of pattern) {
    const line = round < FULL_ROUNDS ? full : round < FULL_ROUNDS + SHORT_ROUNDS ? short : undefined;
    if (line) yield { kind: 'speech', startSeconds: now, line };
    yield { kind: 'tone', startSeconds: now, breath, seconds };
    now += seconds;
  }
  return now;
}
