import type { PcmSource } from '../encode/encoder';
import { RUN_IN_SAMPLES } from '../encode/encoder';
import type { RampJob } from '../jobs';
import { rise } from './gain';

/** A stretch of sound that enters, leaves, or both, as a job says. */
export function rampSource(job: RampJob, source: PcmSource): PcmSource {
  let position = -RUN_IN_SAMPLES;
  return async (sampleCount) => {
    const block = await source(sampleCount);
    for (let at = 0; at < sampleCount; at++) block[at] = (block[at] as number) * gainAt(job, position + at);
    position += sampleCount;
    return block;
  };
}

function gainAt({ fadeInSamples, fadeOut }: RampJob, sample: number): number {
  const entering = fadeInSamples > 0 ? rise(sample / fadeInSamples) : 1;
  if (!fadeOut) return entering;
  return entering * (1 - rise((sample - fadeOut.startSample) / fadeOut.sampleCount));
}
