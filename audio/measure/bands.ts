// How loud a sound is in each band of pitch, and how much that changes from moment to moment: what its picture shows.
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { decibelsOfPower } from './decibels';
import { spectrumOf } from './spectrum';

/** Levels by band, from low to high, in dB below the loudest band of all. */
export type Bands = {
  /** What each band falls to in its quiet moments: the tenth of all that is quietest ends here. */
  readonly quietDb: readonly number[];
  /** What it rises to in its loud ones: the tenth that is loudest begins here. */
  readonly loudDb: readonly number[];
};

const LOWEST_HZ = 40;
const HIGHEST_HZ = 16_000;
const BANDS = 48;
/** Two windows of the spectrum, two thirds of a second: as long as a person takes for a moment. */
const MOMENT_SAMPLES = 32_768;
const QUIET = 0.1;
const LOUD = 0.9;

/** The bands of a sound of some seconds, equally wide to the ear. */
export function bandsOf(samples: Float32Array): Bands {
  const count = Math.floor(samples.length / MOMENT_SAMPLES);
  const moments = Array.from({ length: count }, (_, at) =>
    levelsOf(samples.subarray(at * MOMENT_SAMPLES, (at + 1) * MOMENT_SAMPLES)),
  );
  const at = (share: number): number[] =>
    Array.from({ length: BANDS }, (_, band) => {
      const levels = moments.map((moment) => moment[band] as number).sort((one, other) => one - other);
      return levels[Math.round(share * (count - 1))] as number;
    });
  const loud = at(LOUD);
  const top = Math.max(...loud);
  return { quietDb: at(QUIET).map((db) => db - top), loudDb: loud.map((db) => db - top) };
}

/** The level of each band in one moment. */
function levelsOf(samples: Float32Array): readonly number[] {
  const spectrum = spectrumOf(samples);
  const lineHz = SAMPLE_RATE_HZ / 2 / spectrum.length;
  const edge = (band: number): number =>
    Math.round((LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (band / BANDS)) / lineHz);
  return Array.from({ length: BANDS }, (_, band) => {
    const lines = spectrum.subarray(edge(band), Math.max(edge(band) + 1, edge(band + 1)));
    return decibelsOfPower(lines.reduce((sum, power) => sum + power, 0));
  });
}
