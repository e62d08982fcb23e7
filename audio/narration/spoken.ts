import { estimateSeconds } from './estimate';
import { FULL_ROUNDS, SHORT_ROUNDS } from './pace';
import type { SpokenLine, Step } from './script';

/** How long somebody speaks in the steps of a session, in seconds, by estimate. */
export function spokenSeconds(steps: readonly Step[]): number {
  const secondsOf = (line: SpokenLine | undefined) => (line ? estimateSeconds(line.text) : 0);
  return steps.reduce((sum, step) => {
    if (step.kind === 'line') return sum + secondsOf(step.line);
    if (step.kind !== 'breaths') return sum;
    const rounds = step.pattern.map(({ full, short }) => {
      return FULL_ROUNDS * secondsOf(full) + SHORT_ROUNDS * secondsOf(short);
    });
    return sum + rounds.reduce((total, seconds) => total + seconds, 0);
  }, 0);
}
