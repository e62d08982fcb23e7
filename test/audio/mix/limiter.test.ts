import { createLimiter, LIMITER_DELAY_SAMPLES } from '../../../audio/mix/limiter';

const run = (samples: Float32Array, blockSamples: number) => {
  const limit = createLimiter();
  const output = samples.slice();
  for (let at = 0; at < output.length; at += blockSamples) limit(output.subarray(at, at + blockSamples));
  return output;
};
const noisy = (level: number) =>
  Float32Array.from(
    { length: 48_000 },
    (_, at) => level * Math.sin(at / 7) * Math.sin(at / 911) * Math.sin(at / 13),
  );

describe('the limiter', () => {
  it('gives back what is below the ceiling as it was, a moment later', () => {
    const samples = noisy(0.5);
    const output = run(samples, 1000);
    expect(output.subarray(LIMITER_DELAY_SAMPLES)).toEqual(samples.subarray(0, -LIMITER_DELAY_SAMPLES));
  });

  it('lets no sample through that is above the ceiling', () => {
    const most = run(noisy(3), 1000).reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
    expect(20 * Math.log10(most)).toBeLessThan(-4.1);
    expect(20 * Math.log10(most)).toBeGreaterThan(-5);
  });

  it('does the same however the sound is cut into blocks', () => {
    expect(run(noisy(2), 48_000)).toEqual(run(noisy(2), 77));
  });
});
