// One minute of a session: its bed, ducked under the words, with words, bells and tones on top.
import { type PcmSource, RUN_IN_SAMPLES } from '../encode/encoder';
import { FRAME_SAMPLES, FRAMES_A_MINUTE } from '../encode/frames';
import type { MinuteJob } from '../jobs';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import type { CueDesk } from './cue-desk';
import { DUCK_ATTACK_SAMPLES, duckGain } from './duck';
import { gainOfDb, rise } from './gain';

/** The bed comes in so slowly. */
const BED_IN_SAMPLES = 4 * SAMPLE_RATE_HZ;
/** The bed's gain is worked out this often, and in a straight line between. */
const STEP_SAMPLES = 480;

/** What lies under the words: the bed, and the sound that a session grows into at its end. */
export type Beds = { readonly bed?: PcmSource; readonly next?: PcmSource };

/** A minute of a session as a source for the encoder, reading its cues from a desk. */
export function minuteSource(job: MinuteJob, beds: Beds, desk: CueDesk): PcmSource {
  let position = job.minute * FRAMES_A_MINUTE * FRAME_SAMPLES - RUN_IN_SAMPLES;
  return async (sampleCount) => {
    const from = position;
    position += sampleCount;
    await desk.knowUntil(position + DUCK_ATTACK_SAMPLES);
    const block = new Float32Array(sampleCount);
    if (beds.bed) addBed(block, await beds.bed(sampleCount), from, (sample) => bedGain(job, desk, sample));
    if (beds.next) addBed(block, await beds.next(sampleCount), from, (sample) => leaving(job, sample));
    desk.addTo(block, from);
    return block;
  };
}

function bedGain(job: MinuteJob, desk: CueDesk, sample: number): number {
  const there = rise(sample / BED_IN_SAMPLES) * (1 - leaving(job, sample));
  return gainOfDb(job.bedGainDb ?? 0) * there * duckGain(desk.speaking(), sample);
}

/** How far the end has come: 0 until the bed begins to leave, 1 where it is gone. */
function leaving({ totalSamples, leavesFromSample }: MinuteJob, sample: number): number {
  return rise((sample - leavesFromSample) / (totalSamples - leavesFromSample));
}

function addBed(
  block: Float32Array,
  bed: Float32Array,
  from: number,
  gainAt: (sample: number) => number,
): void {
  let gain = gainAt(from);
  for (let start = 0; start < block.length; start += STEP_SAMPLES) {
    const end = Math.min(block.length, start + STEP_SAMPLES);
    const change = (gainAt(from + end) - gain) / (end - start);
    for (let at = start; at < end; at++) {
      block[at] = (block[at] as number) + (bed[at] as number) * gain;
      gain += change;
    }
  }
}
