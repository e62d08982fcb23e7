import { createDecoder } from './encode/decoder';
import { encode } from './encode/encoder';
import { FRAMES_A_MINUTE } from './encode/frames';
import type { Inbox } from './inbox';
import type { ClipJob, Job } from './jobs';
import { createCueDesk } from './mix/cue-desk';
import { FRAMES_BEFORE, fedSource } from './mix/fed';
import { createMix, loopSource } from './mix/loop';
import { LOOP_FRAMES } from './mix/loop-length';
import { minuteSource } from './mix/minute';
import { rampSource } from './mix/ramp';
import { makeClip } from './narration/clip';
import { decodeMp3 } from './narration/decode-mp3';
import { speakWithFlite } from './narration/flite';
import { readWav } from './narration/wav';

/** Does a job and yields its bytes as they are made: frames, or the samples of a clip. */
export async function* work(job: Job, inbox: Inbox, fliteFile: string): AsyncGenerator<Uint8Array> {
  const frames = (to: 'bed' | 'next') => async () => (await inbox.take(to)).frames;
  switch (job.kind) {
    case 'loop':
      return yield* encode(LOOP_FRAMES, loopSource(createMix(job.sounds)));
    case 'ramp':
      return yield* encode(job.frameCount, rampSource(job, await fedSource(frames('bed'), job.framesBefore)));
    case 'minute': {
      const bed = job.bedGainDb === undefined ? undefined : await fedSource(frames('bed'), job.framesBefore);
      const next = job.hasNext ? await fedSource(frames('next'), FRAMES_BEFORE) : undefined;
      const beds = { ...(bed && { bed }), ...(next && { next }) };
      return yield* encode(FRAMES_A_MINUTE, minuteSource(job, beds, createCueDesk(inbox)));
    }
    case 'clip':
      yield new Uint8Array(makeClip(await speechOf(job, fliteFile)).buffer);
  }
}

function speechOf({ speech }: ClipJob, fliteFile: string) {
  switch (speech.form) {
    case 'text':
      return speakWithFlite(speech.text, fliteFile);
    case 'mp3':
      return decodeMp3(speech.bytes);
    case 'wav':
      return readWav(speech.bytes);
  }
}

/** Has the codecs compiled, and run for a moment, before there is anything to do. */
export async function warmUp(): Promise<void> {
  const decoder = await createDecoder();
  for await (const frames of encode(100, (sampleCount) => new Float32Array(sampleCount)))
    decoder.decode(frames);
}
