import { MPEGDecoder } from 'mpg123-decoder';
import { FRAME_BYTES, FRAME_SAMPLES } from './frames';

/** Decodes the next frames; the state goes on from call to call. */
export type Decoder = { readonly decode: (frames: Uint8Array) => Float32Array<ArrayBuffer> };

/** A decoder for our own frames: so many frames in, so many times 1152 samples out. */
export async function createDecoder(): Promise<Decoder> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  return {
    decode: (frames) => {
      const [pcm] = decoder.decode(frames).channelData;
      const expected = (frames.length / FRAME_BYTES) * FRAME_SAMPLES;
      if (pcm?.length !== expected)
        throw new Error(`Decoded ${pcm?.length} samples where ${expected} were due`);
      return pcm as Float32Array<ArrayBuffer>;
    },
  };
}
