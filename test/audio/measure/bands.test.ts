import { bandsOf } from '../../../audio/measure/bands';
import { createRandom } from '../../../audio/random';
import { SAMPLE_RATE_HZ } from '../../../audio/sample-rate';

const SECONDS = 8;

/** White noise, whose loudness may change in time. */
function noise(amplitudeAt: (seconds: number) => number): Float32Array {
  const random = createRandom('bands');
  return Float32Array.from(
    { length: SECONDS * SAMPLE_RATE_HZ },
    (_, at) => amplitudeAt(at / SAMPLE_RATE_HZ) * (2 * random() - 1),
  );
}

it('bands: white noise rises by some three decibels an octave, since a band is as wide as its pitch is high', () => {
  const { loudDb } = bandsOf(noise(() => 0.5));
  const [low = 0, high = 0] = [loudDb.at(12), loudDb.at(44)];
  const octaves = (32 / 48) * Math.log2(16_000 / 40);
  expect((high - low) / octaves).toBeGreaterThan(2.5);
  expect((high - low) / octaves).toBeLessThan(3.5);
  expect(Math.max(...loudDb)).toBe(0);
});

it('bands: what is steady is always as loud, and what comes and goes is not', () => {
  const apart = ({ quietDb, loudDb }: ReturnType<typeof bandsOf>): number =>
    (loudDb[40] ?? 0) - (quietDb[40] ?? 0);
  expect(apart(bandsOf(noise(() => 0.5)))).toBeLessThan(2);
  expect(apart(bandsOf(noise((seconds) => (seconds % 4 < 2 ? 0.5 : 0.05))))).toBeGreaterThan(15);
});

it('bands: a tone stands out where its pitch is', () => {
  const tone = Float32Array.from({ length: SECONDS * SAMPLE_RATE_HZ }, (_, at) =>
    Math.sin((2 * Math.PI * 1000 * at) / SAMPLE_RATE_HZ),
  );
  const { loudDb } = bandsOf(tone);
  expect(loudDb.indexOf(0)).toBe(Math.floor((48 * Math.log2(1000 / 40)) / Math.log2(400)));
});
