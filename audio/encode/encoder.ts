// PCM in, frames out. LAME does the work; what is ours is that frame 0 decodes to sample 0.
import { createEncoder, createMp3Encoder } from 'wasm-media-encoders';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { FRAME_BYTES, FRAME_SAMPLES } from './frames';
import { withoutReservoir } from './reservoir';

/** An encoder and a decoder together delay sound by this much: 576 samples in LAME and 529 in every decoder. */
const CODEC_DELAY_SAMPLES = 1105;
/** Frames that run in before the first one that is kept, so that the encoder knows what came before it. */
const RUN_IN_FRAMES = 10;
/** How long before its first sample a source has to start, for the run-in. */
export const RUN_IN_SAMPLES = RUN_IN_FRAMES * FRAME_SAMPLES - CODEC_DELAY_SAMPLES;
/** At 64 kbps LAME turns everything down to 0.95 (abr_switch_map in its presets.c); this turns it up before. */
const MAKE_UP_GAIN = 1 / 0.95;
/** Frames made at a time: 0.3 seconds. Small enough for a quick first byte and for fair turns between jobs. */
const SLICE_FRAMES = 12;

/** Gives its next samples, as many as asked, to keep, beginning at RUN_IN_SAMPLES before its sample 0; never ends. */
export type PcmSource = (sampleCount: number) => Float32Array | Promise<Float32Array>;

type Lame = Awaited<ReturnType<typeof createMp3Encoder>>;

// Encoders are used again: each has 16 MB of memory, which is not given back at once, and takes 5 ms to set up.
const idle: Lame[] = [];
let compiled: WebAssembly.Module | undefined;

async function takeLame(): Promise<Lame> {
  const lame =
    idle.pop() ?? (compiled ? await createEncoder('audio/mpeg', compiled) : await createMp3Encoder());
  lame.configure({ sampleRate: SAMPLE_RATE_HZ, channels: 1, bitrate: 64, outputSampleRate: SAMPLE_RATE_HZ });
  compiled = withoutReservoir(lame);
  return lame;
}

/**
 * Encodes so many frames of a source, from its sample 0 on: frame n decodes to the samples from n * 1152. Reads a
 * little beyond the last frame, as the encoder looks ahead. Yields whole frames as they are ready.
 */
export async function* encode(
  frameCount: number,
  source: PcmSource,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const lame = await takeLame();
  try {
    let toSkip = RUN_IN_FRAMES * FRAME_BYTES;
    let toGive = frameCount * FRAME_BYTES;
    while (toGive > 0) {
      const pcm = await source(SLICE_FRAMES * FRAME_SAMPLES);
      for (let at = 0; at < pcm.length; at++) pcm[at] = (pcm[at] as number) * MAKE_UP_GAIN;
      const bytes = lame.encode([pcm]);
      const kept = bytes.slice(Math.min(toSkip, bytes.length), toSkip + toGive);
      toSkip -= Math.min(toSkip, bytes.length);
      toGive -= kept.length;
      if (kept.length > 0) yield kept as Uint8Array<ArrayBuffer>;
    }
  } finally {
    idle.push(lame);
  }
}
