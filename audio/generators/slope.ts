import { SAMPLE_RATE_HZ } from '../sample-rate';
import { cosine, powerOfTwo, sine } from './arithmetic';
import type { Filter } from './filters';

const LOWEST_HZ = 10;
const OCTAVES_A_SECTION = 2;
const SECTIONS = 6;
const DB_AN_OCTAVE_OF_ONE_POLE = 6.020599913279624;

type Section = { readonly pole: number; readonly zero: number };

/**
 * Tilts a flat spectrum by so many dB an octave. Poles stand two octaves apart from 10 Hz up, each followed by a zero
 * as far above it as the slope asks: the stairs that this makes are so low that the line fitted through them is
 * straight (within half a dB for pink). At 6 dB an octave each zero cancels the next pole.
 */
export function createSlope(dbPerOctave: number): Filter {
  const sections = slopeSections(dbPerOctave);
  const lastIn = new Float64Array(sections.length);
  const lastOut = new Float64Array(sections.length);
  return (samples) => {
    for (let index = 0; index < sections.length; index++) {
      const { pole, zero } = sections[index] as Section;
      let before = lastIn[index] as number;
      let out = lastOut[index] as number;
      for (let at = 0; at < samples.length; at++) {
        const input = samples[at] as number;
        out = input - zero * before + pole * out;
        before = input;
        samples[at] = out;
      }
      lastIn[index] = before;
      lastOut[index] = out;
    }
  };
}

/** How much of a sine of `hz` such a slope lets through, as a factor. */
export function slopePasses(dbPerOctave: number, hz: number): number {
  const real = cosine(hz / SAMPLE_RATE_HZ);
  const imaginary = sine(hz / SAMPLE_RATE_HZ);
  const distance = (point: number): number =>
    Math.sqrt((real - point) * (real - point) + imaginary * imaginary);
  return slopeSections(dbPerOctave).reduce(
    (gain, { pole, zero }) => (gain * distance(zero)) / distance(pole),
    1,
  );
}

function slopeSections(dbPerOctave: number): Section[] {
  if (dbPerOctave === 0) return [];
  const octavesToZero = (-dbPerOctave / DB_AN_OCTAVE_OF_ONE_POLE) * OCTAVES_A_SECTION;
  return Array.from({ length: SECTIONS }, (_, index) => {
    const poleHz = LOWEST_HZ * powerOfTwo(index * OCTAVES_A_SECTION);
    return { pole: positionOf(poleHz), zero: positionOf(poleHz * powerOfTwo(octavesToZero)) };
  });
}

/** Where a corner frequency stands on the real axis of the z-plane (bilinear transform, prewarped). */
function positionOf(hz: number): number {
  const turns = Math.min(hz, SAMPLE_RATE_HZ * 0.499) / SAMPLE_RATE_HZ / 2;
  const tangent = sine(turns) / cosine(turns);
  return (1 - tangent) / (1 + tangent);
}
