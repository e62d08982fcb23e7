// How the time that is left is divided: what is said takes what it takes, breaths take whole rounds, rests share
// the remainder.
import { estimateSeconds } from './estimate';
import { BELL_SECONDS, type Frame, GAP_SECONDS } from './pace';
import type { Step } from './script';

/** What a stretch of script needs, in seconds, without its breathing: rests have a least and a most. */
export type Need = { readonly fixed: number; readonly restLeast: number; readonly restMost: number };

/** How the time from here on is divided. */
export type Division = {
  /** How far every rest is on its way from its least to its most: 0 to 1. */
  readonly along: number;
  /** Rounds of the next breathing pattern. */
  readonly rounds: number;
};

/** Seconds that one round of a breathing pattern takes. */
export function roundSeconds({ pattern }: Extract<Step, { kind: 'breaths' }>): number {
  return pattern.reduce((sum, step) => sum + step.seconds, 0);
}

/** Seconds of gap before a step: none next to a rest, or at the beginning. */
export function gapBefore(steps: readonly Step[], index: number): number {
  const before = steps[index - 1];
  if (!before || before.kind === 'rest' || before.kind === 'bell' || steps[index]?.kind === 'rest') return 0;
  return GAP_SECONDS;
}

/** What the steps from an index on need, with the tail as one more rest; speech by estimate, times `pace`. */
export function needFrom(steps: readonly Step[], index: number, { tail }: Frame, pace = 1): Need {
  let fixed = 0;
  let restLeast = tail.leastSeconds;
  let restMost = tail.mostSeconds;
  for (let at = index; at < steps.length; at++) {
    const step = steps[at] as Step;
    fixed += gapBefore(steps, at);
    if (step.kind === 'line') fixed += estimateSeconds(step.line.text) * pace;
    if (step.kind === 'bell') fixed += BELL_SECONDS;
    if (step.kind === 'rest') {
      restLeast += step.leastSeconds;
      restMost += step.mostSeconds;
    }
  }
  return { fixed, restLeast, restMost };
}

/** How long a rest is, as far along as all the others. */
export function restSeconds(
  { leastSeconds, mostSeconds }: Extract<Step, { kind: 'rest' }>,
  { along }: Pick<Division, 'along'>,
): number {
  return leastSeconds + along * (mostSeconds - leastSeconds);
}

/** Divides the seconds that are left among the steps from an index on. */
export function divide(steps: readonly Step[], index: number, frame: Frame, secondsLeft: number): Division {
  const { fixed, restLeast, restMost } = needFrom(steps, index, frame);
  const patterns = steps.slice(index).flatMap((step) => (step.kind === 'breaths' ? roundSeconds(step) : []));
  const room = secondsLeft - fixed - restLeast;
  const roundsOf = (round: number) => Math.max(0, Math.floor(room / patterns.length / round));
  const breathing = patterns.reduce((sum, round) => sum + roundsOf(round) * round, 0);
  const along = restMost > restLeast ? (room - breathing) / (restMost - restLeast) : 0;
  return { along: Math.min(1, Math.max(0, along)), rounds: patterns[0] ? roundsOf(patterns[0]) : 0 };
}
