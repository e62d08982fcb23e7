/** Multiplies samples by a gain that moves evenly from one value to another. */
export function ramp(samples: Float32Array, from: number, to: number): void {
  const stride = (to - from) / samples.length;
  let gain = from;
  for (let at = 0; at < samples.length; at++) {
    gain += stride;
    samples[at] = (samples[at] as number) * gain;
  }
}
