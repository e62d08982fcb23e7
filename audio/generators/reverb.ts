import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOf } from './arithmetic';
import type { Filter } from './filters';
import { STEP_SAMPLES } from './steps';

/** Delays without a common divisor, 31 to 83 ms, so that their echoes never fall together. */
const DELAYS = [1493, 1759, 2029, 2311, 2659, 3011, 3461, 3989];
/** A power of two, so that positions wrap around with one "and". */
const ROOM_SAMPLES = 4096;
const LAST = ROOM_SAMPLES - 1;
/** How much of the treble each pass through the room keeps. */
const BRIGHTNESS = 0.55;

/**
 * A large, dark room: what goes in comes out as its reverberation alone, 60 dB down after `seconds`. A feedback delay
 * network of eight lines, mixed by a Householder reflection (Jean-Marc Jot, 1991). It takes one step at a time: every
 * delay is longer than a step, so that each line can be read for a whole step before anything is written.
 */
export function createReverb(seconds: number): Filter {
  // The longer it rings, the more of the past sounds at once: keep the power of what went in.
  const level = 0.9 / Math.sqrt(seconds);
  const lines = DELAYS.map((delay, index) => {
    const kept = gainOf((-60 * delay) / SAMPLE_RATE_HZ / seconds);
    const gain = index % 2 === 0 ? kept * level : -kept * level;
    return {
      memory: new Float32Array(ROOM_SAMPLES),
      echo: new Float32Array(STEP_SAMPLES),
      delay,
      kept,
      gain,
      treble: 0,
    };
  });
  const sum = new Float32Array(STEP_SAMPLES);
  const out = new Float32Array(STEP_SAMPLES);
  let now = 0;

  return (samples) => {
    sum.fill(0);
    out.fill(0);
    for (const line of lines) {
      const { memory, echo, kept, gain } = line;
      const from = now - line.delay + ROOM_SAMPLES;
      let dark = line.treble;
      for (let at = 0; at < samples.length; at++) {
        dark += BRIGHTNESS * ((memory[(from + at) & LAST] as number) - dark);
        echo[at] = dark * kept;
        sum[at] = (sum[at] as number) + dark * kept;
        out[at] = (out[at] as number) + dark * gain;
      }
      line.treble = dark;
    }
    const share = 2 / lines.length;
    for (const { memory, echo } of lines) {
      for (let at = 0; at < samples.length; at++) {
        const reflected = (echo[at] as number) - share * (sum[at] as number);
        memory[(now + at) & LAST] = (samples[at] as number) + reflected;
      }
    }
    samples.set(out);
    now = (now + samples.length) % ROOM_SAMPLES;
  };
}
