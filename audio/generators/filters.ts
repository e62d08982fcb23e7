import { SAMPLE_RATE_HZ } from '../sample-rate';
import { cosine, sine } from './arithmetic';

/** Filters samples in place and remembers where it was. */
export type Filter = (samples: Float32Array) => void;

/** A filter whose corner can move while it runs. */
export type TunableFilter = { readonly run: Filter; readonly tune: (hz: number, q?: number) => void };

type Response = 'low-pass' | 'band-pass' | 'high-pass';

const BUTTERWORTH_Q = Math.SQRT1_2;

/**
 * A second-order filter, 12 dB an octave; a band-pass leaves its centre at full level. The state variable filter in
 * its trapezoidal form (Andrew Simper, "Linear Trapezoidal Integrated SVF"), which stays calm when it is retuned.
 */
export function createFilter(response: Response, hz: number, q = BUTTERWORTH_Q): TunableFilter {
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  // What comes out is a mix of what goes in and of the filter's two states.
  const ofInput = response === 'high-pass' ? 1 : 0;
  const ofLow = response === 'low-pass' ? 1 : response === 'high-pass' ? -1 : 0;
  let ofBand = 0;
  let state1 = 0;
  let state2 = 0;

  const tune = (newHz: number, newQ = q): void => {
    const g = tangent(newHz);
    const damping = 1 / newQ;
    a1 = 1 / (1 + g * (g + damping));
    a2 = g * a1;
    a3 = g * a2;
    ofBand = response === 'low-pass' ? 0 : response === 'high-pass' ? -damping : damping;
  };

  const run: Filter = (samples) => {
    let s1 = state1;
    let s2 = state2;
    for (let at = 0; at < samples.length; at++) {
      const input = samples[at] as number;
      const v3 = input - s2;
      const band = a1 * s1 + a2 * v3;
      const low = s2 + a2 * s1 + a3 * v3;
      s1 = 2 * band - s1;
      s2 = 2 * low - s2;
      samples[at] = ofInput * input + ofBand * band + ofLow * low;
    }
    state1 = s1;
    state2 = s2;
  };

  tune(hz);
  return { run, tune };
}

/** How much of a sine of `hz` such a filter lets through, as a factor. */
export function passes(response: Response, cornerHz: number, hz: number, q = BUTTERWORTH_Q): number {
  const ratio = tangent(hz) / tangent(cornerHz);
  const squared = ratio * ratio;
  const size = Math.sqrt((1 - squared) * (1 - squared) + squared / (q * q));
  const top = response === 'low-pass' ? 1 : response === 'band-pass' ? ratio / q : squared;
  return top / size;
}

/** The tangent of half a turn at the rate of `hz`: how the bilinear transform bends frequency. */
function tangent(hz: number): number {
  const turns = Math.min(hz, SAMPLE_RATE_HZ * 0.49) / SAMPLE_RATE_HZ / 2;
  return sine(turns) / cosine(turns);
}
