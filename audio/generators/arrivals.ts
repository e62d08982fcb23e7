import type { Random } from '../random';
import { logarithmOfTwo } from './arithmetic';
import { STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

/** Calls `onArrival` with the sample at which each event of this step falls. */
export type Arrivals = (perSecond: number, onArrival: (offset: number) => void) => void;

/** Events that know nothing of each other, as drops and bubbles do (a Poisson process); to be called once a step. */
export function createArrivals(random: Random): Arrivals {
  let wait = exponential(random);
  return (perSecond, onArrival) => {
    const perStep = perSecond / STEPS_PER_SECOND;
    let left = perStep;
    while (wait < left) {
      left -= wait;
      onArrival(Math.min(STEP_SAMPLES - 1, Math.floor((1 - left / perStep) * STEP_SAMPLES)));
      wait = exponential(random);
    }
    wait -= left;
  };
}

/** A random number with a mean of 1, small ones more likely: the gap between two such events. */
function exponential(random: Random): number {
  return -logarithmOfTwo(1 - random()) * Math.LN2;
}
