/** Multiplies samples by a gain that moves evenly from one value to another. */
export function ramp(samples: Float32Array, from: number, to: number): void {
  const stride = (to - from) / samples.length;
  let gain = from;
  for (let at = 0; at < samples.length; at++) {
    gain += stride;
    samples[at] = (samples[at] as number) * gain;
  }
}

/** Adds samples to others, at a gain. */
export function addTo(sum: Float32Array, samples: Float32Array, gain = 1): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (samples[at] as number) * gain;
}
