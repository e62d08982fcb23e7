/** Mono sound at some sample rate, between -1 and 1. */
export type Speech = { readonly samples: Float32Array; readonly sampleRateHz: number };

/**
 * Reads a WAV file of 16 bit PCM (any number of channels: they are averaged) or of 32 bit floats. Throws, with the
 * reason, where it is neither.
 */
export function readWav(bytes: Uint8Array): Speech {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tagAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || tagAt(0) !== 'RIFF' || tagAt(8) !== 'WAVE')
    throw new Error('It is not a WAV file');

  let format: { code: number; channels: number; sampleRateHz: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const tag = tagAt(at);
    const start = at + 8;
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - start);
    if (tag === 'fmt ' && size >= 16) {
      const code = view.getUint16(start, true);
      // In the extensible form the true code comes later.
      const trueCode = code === 0xfffe && size >= 26 ? view.getUint16(start + 24, true) : code;
      const channels = view.getUint16(start + 2, true);
      const sampleRateHz = view.getUint32(start + 4, true);
      format = { code: trueCode, channels, sampleRateHz, bits: view.getUint16(start + 14, true) };
    }
    if (tag === 'data' && format) return readSamples(view, start, size, format);
    at = start + size + (size % 2);
  }
  throw new Error('It is a WAV file without sound');
}

function readSamples(
  view: DataView,
  start: number,
  size: number,
  {
    code,
    channels,
    sampleRateHz,
    bits,
  }: { code: number; channels: number; sampleRateHz: number; bits: number },
): Speech {
  const isFloat = code === 3 && bits === 32;
  if (!isFloat && !(code === 1 && bits === 16))
    throw new Error('It is a WAV file, but not of 16 bits nor of floats');
  const bytesEach = bits / 8;
  const samples = new Float32Array(Math.floor(size / bytesEach / channels));
  for (let frame = 0; frame < samples.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      const at = start + (frame * channels + channel) * bytesEach;
      sum += isFloat ? view.getFloat32(at, true) : view.getInt16(at, true) / 32_768;
    }
    samples[frame] = sum / channels;
  }
  return { samples, sampleRateHz };
}
