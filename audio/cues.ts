import { RUN_IN_SAMPLES } from './encode/encoder';
import type { Feed } from './jobs';
import { BELL_SAMPLES } from './mix/bell';
import type { Cue } from './mix/cue';
import { DUCK_ATTACK_SAMPLES, DUCK_RELEASE_SAMPLES } from './mix/duck';
import type { Clips } from './narration/clips';
import { linesOfStep } from './narration/script';
import { type Moment, timeline } from './narration/timeline';
import type { Workshop } from './recipes';
import { SAMPLE_RATE_HZ } from './sample-rate';
import type { Performance } from './session-piece';

/** The cues that are heard between two samples of a session, each as soon as it is known, and when no more come. */
export async function* cuesOf(
  workshop: Workshop,
  performance: Performance,
  fromSample: number,
  toSample: number,
): AsyncGenerator<Feed> {
  const { steps, frame, minutes, language } = performance;
  const { clips } = workshop;
  const lines = steps.flatMap(linesOfStep);
  const moments = timeline(steps, minutes * 60, frame, async (line) => {
    const samples = await clips.length(line, language);
    // While this one is heard, the next one is spoken.
    const next = lines[lines.indexOf(line) + 1];
    if (next) clips.length(next, language).catch(() => undefined);
    return samples / SAMPLE_RATE_HZ;
  });
  for await (const moment of moments) {
    const startSample = samplesOf(moment.startSeconds);
    // The bed steps back for a word before it comes, and returns after it has gone.
    if (startSample > toSample + DUCK_ATTACK_SAMPLES) break;
    yield { to: 'cues', cues: [], knownUntilSample: startSample };
    const endSample = startSample + (await lengthOf(moment, clips, language));
    if (endSample + DUCK_RELEASE_SAMPLES < fromSample - RUN_IN_SAMPLES) continue;
    const cue = await cueOf(moment, startSample, clips, language);
    yield { to: 'cues', cues: [cue], knownUntilSample: startSample };
  }
  yield { to: 'cues', cues: [], knownUntilSample: Number.POSITIVE_INFINITY };
}

async function cueOf(moment: Moment, startSample: number, clips: Clips, language: string): Promise<Cue> {
  switch (moment.kind) {
    case 'speech':
      return { kind: 'speech', startSample, pcm: await clips.get(moment.line, language) };
    case 'bell':
      return { kind: 'bell', startSample, pitch: moment.pitch };
    case 'tone':
      return { kind: 'tone', startSample, breath: moment.breath, sampleCount: samplesOf(moment.seconds) };
  }
}

async function lengthOf(moment: Moment, clips: Clips, language: string): Promise<number> {
  if (moment.kind === 'speech') return clips.length(moment.line, language);
  return moment.kind === 'bell' ? BELL_SAMPLES : samplesOf(moment.seconds);
}

const samplesOf = (seconds: number): number => Math.round(seconds * SAMPLE_RATE_HZ);
