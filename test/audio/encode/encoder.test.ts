import { createDecoder } from '../../../audio/encode/decoder';
import { encode, RUN_IN_SAMPLES } from '../../../audio/encode/encoder';
import { FRAME_BYTES, FRAME_SAMPLES, framesOf } from '../../../audio/encode/frames';
import { levelDb } from '../origin-support';

const pcmAt = (sample: number) => 0.3 * Math.sin(sample / 20) * Math.sin(sample / 9000);

async function encodedFrom(start: number, frameCount: number): Promise<Uint8Array> {
  let position = start - RUN_IN_SAMPLES;
  const source = (count: number) => Float32Array.from({ length: count }, () => pcmAt(position++));
  const chunks: Uint8Array[] = [];
  for await (const chunk of encode(frameCount, source)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('the encoder', () => {
  it('makes frames of 192 bytes that each stand alone', async () => {
    const mp3 = await encodedFrom(0, 100);
    expect(mp3).toHaveLength(100 * FRAME_BYTES);
    for (let at = 0; at < mp3.length; at += FRAME_BYTES) {
      expect(Buffer.from(mp3.slice(at, at + 2)).toString('hex')).toBe('fffb');
      const borrowedBytes = ((mp3[at + 4] as number) << 1) | ((mp3[at + 5] as number) >> 7);
      expect(borrowedBytes).toBe(0);
    }
  });

  it('puts sample 0 at the beginning of frame 0, at its own level', async () => {
    const pcm = (await createDecoder()).decode(await encodedFrom(0, 100));
    const error = pcm.map((value, at) => value - pcmAt(at)).subarray(2 * FRAME_SAMPLES);
    expect(levelDb(error)).toBeLessThan(levelDb(pcm) - 25);
  });

  it('makes stretches that join when they are encoded apart', async () => {
    const parts = [await encodedFrom(0, 50), await encodedFrom(50 * FRAME_SAMPLES, 50)];
    const pcm = (await createDecoder()).decode(Buffer.concat(parts));
    const join = 50 * FRAME_SAMPLES;
    const error = pcm.map((value, at) => value - pcmAt(at)).subarray(join - 2000, join + 2000);
    expect(levelDb(error)).toBeLessThan(levelDb(pcm) - 25);
  });

  it('counts whole minutes exactly and any length to the nearest frame', () => {
    expect([1, 60, 1800, 3600, 43_200].map(framesOf)).toEqual([42, 2500, 75_000, 150_000, 1_800_000]);
  });
});
