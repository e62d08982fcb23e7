import { SAMPLE_RATE_HZ } from '../sample-rate';
import { gainOf } from './arithmetic';
import type { Filter } from './filters';

/** Delays without a common divisor, 31 to 83 ms, so that their echoes never fall together. */
const DELAYS = [1493, 1759, 2029, 2311, 2659, 3011, 3461, 3989] as const;
const ROOM = 4096;
const LINES = DELAYS.length;
/** How much of the treble each pass through the room keeps. */
const BRIGHTNESS = 0.55;

/**
 * A large, dark room: what goes in comes out as its reverberation alone, 60 dB down after `seconds`. A feedback delay
 * network of eight lines, mixed by a Householder reflection (Jean-Marc Jot, 1991).
 */
export function createReverb(seconds: number): Filter {
  const memory = new Float32Array(LINES * ROOM);
  const damped = new Float64Array(LINES);
  const kept = DELAYS.map((delay) => gainOf((-60 * delay) / SAMPLE_RATE_HZ / seconds));
  // The longer it rings, the more of the past sounds at once: keep the power of what went in.
  const level = 0.9 / Math.sqrt(seconds);
  let now = 0;

  return (samples) => {
    for (let at = 0; at < samples.length; at++) {
      const input = samples[at] as number;
      let sum = 0;
      let out = 0;
      for (let line = 0; line < LINES; line++) {
        const heard = memory[line * ROOM + ((now - (DELAYS[line] as number)) & (ROOM - 1))] as number;
        const before = damped[line] as number;
        const value = (before + BRIGHTNESS * (heard - before)) * (kept[line] as number);
        damped[line] = before + BRIGHTNESS * (heard - before);
        sum += value;
        out += line & 1 ? value : -value;
        memory[line * ROOM + now] = value;
      }
      const reflected = (2 * sum) / LINES;
      for (let line = 0; line < LINES; line++) {
        const place = line * ROOM + now;
        memory[place] = input + (memory[place] as number) - reflected;
      }
      now = (now + 1) & (ROOM - 1);
      samples[at] = out * level;
    }
  };
}
