import { between, type Random } from '../random';
import { STEPS_PER_SECOND } from './steps';

/** The next value of something that moves slowly, between -1 and 1; to be called once a step. */
export type Wander = () => number;

/** Moves smoothly from one random value to the next, each way taking about `seconds`, never the same twice. */
export function createWander(random: Random, seconds: number): Wander {
  let from = between(random, -1, 1);
  let to = from;
  let position = 1;
  let stride = 0;
  return () => {
    if (position >= 1) {
      from = to;
      to = between(random, -1, 1);
      position = 0;
      stride = 1 / (between(random, 0.5, 1.5) * seconds * STEPS_PER_SECOND);
    }
    const smooth = position * position * (3 - 2 * position);
    position += stride;
    return from + (to - from) * smooth;
  };
}
