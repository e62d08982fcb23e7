import { MPEGDecoder } from 'mpg123-decoder';
import type { Speech } from './wav';

/** Decodes a whole MP3, as speech services send it. */
export async function decodeMp3(bytes: Uint8Array): Promise<Speech> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate } = decoder.decode(bytes);
  const samples = channelData[0]?.slice();
  decoder.free();
  if (!samples?.length) throw new Error('There is no sound in this MP3');
  return { samples, sampleRateHz: sampleRate };
}
