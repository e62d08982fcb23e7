import { createDecoder } from '../encode/decoder';
import { type PcmSource, RUN_IN_SAMPLES } from '../encode/encoder';
import { FRAME_SAMPLES } from '../encode/frames';

/** Frames that lead up to a stretch when it does not begin in silence: the encoder's run-in and the decoder's. */
export const FRAMES_BEFORE = Math.ceil(RUN_IN_SAMPLES / FRAME_SAMPLES) + 2;

/** Frames that follow a stretch, as an encoder reads on beyond its end. */
export const FRAMES_AFTER = 30;

/**
 * A source for the encoder out of MP3 frames as they come. `framesBefore` of them are from before its sample 0;
 * where they are fewer than the run-in takes, silence comes before them.
 */
export async function fedSource(next: () => Promise<Uint8Array>, framesBefore: number): Promise<PcmSource> {
  const decoder = await createDecoder();
  let ready = new Float32Array(0);
  let used = Math.max(0, framesBefore * FRAME_SAMPLES - RUN_IN_SAMPLES);
  let silence = Math.max(0, RUN_IN_SAMPLES - framesBefore * FRAME_SAMPLES);

  return async (sampleCount) => {
    const block = new Float32Array(sampleCount);
    let done = Math.min(silence, sampleCount);
    silence -= done;
    while (done < sampleCount) {
      if (used >= ready.length) {
        used -= ready.length;
        ready = decoder.decode(await next());
        continue;
      }
      const part = ready.subarray(used, used + sampleCount - done);
      block.set(part, done);
      done += part.length;
      used += part.length;
    }
    return block;
  };
}
