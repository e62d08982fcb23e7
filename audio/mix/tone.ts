import { SAMPLE_RATE_HZ } from '../sample-rate';
import { softenEnds } from './bell';
import type { Cue } from './cue';

type Breath = Extract<Cue, { kind: 'tone' }>['breath'];

/** What each count of a breath sounds like: it glides up as air comes in and down as it goes, and holding is still. */
const GLIDES: Readonly<
  Record<Breath, { readonly fromHz: number; readonly toHz: number; readonly level: number }>
> = {
  in: { fromHz: 196, toHz: 294, level: 1 },
  'top-up': { fromHz: 294, toHz: 330, level: 0.9 },
  hold: { fromHz: 294, toHz: 294, level: 0.25 },
  out: { fromHz: 294, toHz: 196, level: 1 },
  rest: { fromHz: 196, toHz: 196, level: 0.2 },
};
/** Levels of the partials, and of all together: 10 LU under speech. */
const PARTIALS = [1, 0.35, 0.12];
const LEVEL = 0.06;

/** A soft tone that lasts one count of a breath exactly, swelling and falling within it. */
export function breathTone(breath: Breath, sampleCount: number): Float32Array {
  const { fromHz, toHz, level } = GLIDES[breath];
  const samples = new Float32Array(sampleCount);
  let phase = 0;
  for (let at = 0; at < sampleCount; at++) {
    const hz = fromHz * (toHz / fromHz) ** (at / sampleCount);
    phase += (2 * Math.PI * hz) / SAMPLE_RATE_HZ;
    const sum = PARTIALS.reduce(
      (total, partial, index) => total + partial * Math.sin(phase * (index + 1)),
      0,
    );
    samples[at] = LEVEL * level * sum;
  }
  const seconds = sampleCount / SAMPLE_RATE_HZ;
  softenEnds(samples, 0.35 * seconds, 0.4 * seconds);
  return samples;
}
