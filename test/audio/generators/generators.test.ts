import { createLayer } from '../../../audio/generators/registry';
import { decibelsOfPower, powerOf } from '../../../audio/measure/decibels';
import { readSound, soundIds } from '../../../audio/measure/read-sounds';
import { createRandom } from '../../../audio/random';
import { SAMPLE_RATE_HZ } from '../../../audio/sample-rate';
import { type Layer, layerSchema } from '../../../audio-manifests/layers';

// Every generator, with the settings of the first sound that uses it.
const layers = soundIds().flatMap((id) => readSound(id).layers);
const generators = layerSchema.options.map((option) => option.shape.generator.value);
const examples: [string, Layer | undefined][] = generators.map((name) => [
  name,
  layers.find((layer) => layer.generator === name),
]);

describe.each(examples)('the generator %s', (_, layer) => {
  const render = (seed: string, seconds: number, blockSamples: number): Float32Array => {
    if (!layer) throw new Error('No sound uses this generator.');
    const samples = new Float32Array(seconds * SAMPLE_RATE_HZ);
    const write = createLayer(layer, createRandom(seed));
    for (let at = 0; at < samples.length; at += blockSamples) write(samples.subarray(at, at + blockSamples));
    return samples;
  };

  it('does not depend on how its sound is cut into blocks', () => {
    const whole = render('a', 3, 3 * SAMPLE_RATE_HZ);
    expect(areEqual(render('a', 3, 1152), whole)).toBe(true);
    expect(areEqual(render('a', 3, 7), whole)).toBe(true);
  });

  it('gives other samples for another seed', () => {
    expect(areEqual(render('b', 20, 4096), render('a', 20, 4096))).toBe(false);
  });

  it('is as loud as every layer is before its own gain, over ninety seconds', () => {
    const samples = render('a', 90, 48_000);
    expect(samples.every(Number.isFinite)).toBe(true);
    const levelDb = decibelsOfPower(powerOf(samples));
    expect(levelDb).toBeGreaterThan(-24.5);
    expect(levelDb).toBeLessThan(-15.5);
  });
});

function areEqual(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((sample, at) => sample === other[at]);
}
