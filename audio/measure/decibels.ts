/** A power as dB; -200 for silence. */
export function decibelsOfPower(power: number): number {
  return power > 1e-20 ? 10 * Math.log10(power) : -200;
}

/** An amplitude as dB; -200 for silence. */
export function decibelsOfAmplitude(amplitude: number): number {
  return decibelsOfPower(amplitude * amplitude);
}

/** The mean square of samples from `start` up to `end`. */
export function powerOf(samples: Float32Array, start = 0, end = samples.length): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += (samples[at] as number) * (samples[at] as number);
  return sum / Math.max(1, end - start);
}

/** The highest amplitude among samples, between them not counted. */
export function highestOf(samples: Float32Array): number {
  let peak = 0;
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] as number;
    if (sample > peak) peak = sample;
    else if (-sample > peak) peak = -sample;
  }
  return peak;
}
