import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOfDb } from './gain';

/** Samples stay below this, so that peaks between them, and what MP3 adds, stay below -2 dB. */
const CEILING = gainOfDb(-4.2);
/** How far a limiter looks ahead, and so how late it gives back what went in: 3 ms, too short to be a click. */
export const LIMITER_DELAY_SAMPLES = Math.round(0.003 * SAMPLE_RATE_HZ);
const RELEASE_FACTOR = 1 - Math.exp(-1 / (0.15 * SAMPLE_RATE_HZ));

/**
 * A limiter that looks ahead. Changes blocks in place, one after the other; what is
 * below the ceiling comes out as it went in.
 */
export function createLimiter(): (block: Float32Array) => void {
  const waiting = new Float32Array(LIMITER_DELAY_SAMPLES);
  let at = 0;
  let gain = 1;
  let wanted = 1;
  let fall = 0;
  let holding = 0;

  return (block) => {
    for (let i = 0; i < block.length; i++) {
      const incoming = block[i] as number;
      const peak = Math.abs(incoming);
      if (peak > CEILING) {
        wanted = Math.min(wanted, CEILING / peak);
        // Down by the time that this sample leaves; a fall that is under way may not slow down.
        fall = Math.max(fall, (gain - wanted) / LIMITER_DELAY_SAMPLES);
        holding = LIMITER_DELAY_SAMPLES + 1;
      }
      if (holding > 0) {
        holding -= 1;
        if (gain > wanted) gain = Math.max(wanted, gain - fall);
      } else {
        wanted = 1;
        fall = 0;
        gain += (1 - gain) * RELEASE_FACTOR;
      }
      block[i] = (waiting[at] as number) * gain;
      waiting[at] = incoming;
      at = at + 1 === LIMITER_DELAY_SAMPLES ? 0 : at + 1;
    }
  };
}
