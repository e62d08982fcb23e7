// From what a voice gives to what a session uses: trimmed, at 48 kHz, at one loudness, in 16 bits.
import { highestOf } from '../measure/decibels';
import { integratedLoudness } from '../measure/loudness';
import { gainOfDb } from '../mix/gain';
import { createLimiter, LIMITER_DELAY_SAMPLES } from '../mix/limiter';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { resample } from './resample';
import type { Speech } from './wav';

/**
 * How loud a line is made before its peaks are limited. That and the encoder leave it at -14.5 LUFS, and the breaths
 * between its words leave a whole session at -16.
 */
const SPEECH_LUFS = -13.0;

/** What is this much softer than the loudest moment, before the first sound and after the last, is silence. */
const SILENCE_DB = -46;
const EDGE_SAMPLES = Math.round(0.03 * SAMPLE_RATE_HZ);

/** A line, ready to be mixed. Throws where nothing can be heard in it. */
export function makeClip(speech: Speech): Int16Array<ArrayBuffer> {
  const trimmed = trim(resample(speech));
  const gain = gainOfDb(SPEECH_LUFS - loudnessOf(trimmed));
  // The limiter is late by its look-ahead: so much silence goes in after the line, and comes off its front.
  const padded = new Float32Array(trimmed.length + LIMITER_DELAY_SAMPLES);
  for (let at = 0; at < trimmed.length; at++) padded[at] = (trimmed[at] as number) * gain;
  createLimiter()(padded);
  const clip = new Int16Array(trimmed.length);
  for (let at = 0; at < clip.length; at++)
    clip[at] = Math.round((padded[at + LIMITER_DELAY_SAMPLES] as number) * 32_767);
  return clip;
}

/** Loudness in LUFS; a line shorter than the 400 ms of a measurement is measured with silence after it. */
function loudnessOf(samples: Float32Array): number {
  const least = new Float32Array(Math.max(samples.length, 0.4 * SAMPLE_RATE_HZ));
  least.set(samples);
  return integratedLoudness(least);
}

/** Takes the silence off both ends, up to a short edge that fades. */
function trim(samples: Float32Array): Float32Array {
  const peak = highestOf(samples);
  const threshold = peak * gainOfDb(SILENCE_DB);
  const isHeard = (value: number) => Math.abs(value) > threshold;
  const first = samples.findIndex(isHeard);
  if (peak === 0 || first < 0) throw new Error('There is nothing to be heard in this line');
  const start = Math.max(0, first - EDGE_SAMPLES);
  const end = Math.min(samples.length, samples.findLastIndex(isHeard) + EDGE_SAMPLES);
  const kept = samples.slice(start, end);
  for (let at = 0; at < Math.min(EDGE_SAMPLES, kept.length); at++) {
    const gain = at / EDGE_SAMPLES;
    kept[at] = (kept[at] as number) * gain;
    kept[kept.length - 1 - at] = (kept[kept.length - 1 - at] as number) * gain;
  }
  return kept;
}
