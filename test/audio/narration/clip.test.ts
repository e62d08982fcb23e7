import { truePeakDb } from '../../../audio/measure/peaks';
import { makeClip } from '../../../audio/narration/clip';
import { resample } from '../../../audio/narration/resample';
import { readWav } from '../../../audio/narration/wav';
import { levelDb } from '../origin-support';

const tone = (hz: number, sampleRateHz: number, seconds: number, level = 0.3) =>
  Float32Array.from({ length: sampleRateHz * seconds }, (_, at) => {
    return level * Math.sin((2 * Math.PI * hz * at) / sampleRateHz);
  });

describe('bringing speech to 48 kHz', () => {
  it.each([8000, 16_000, 22_050, 24_000, 44_100])('keeps a tone as it is, from %d Hz', (sampleRateHz) => {
    const output = resample({ samples: tone(1000, sampleRateHz, 1), sampleRateHz });
    const wanted = tone(1000, 48_000, 1);
    const error = output.map((value, at) => value - (wanted[at] as number)).subarray(4800, -4800);
    expect(output).toHaveLength(48_000);
    expect(levelDb(error)).toBeLessThan(levelDb(wanted) - 70);
  });

  it('lets no mirror of the old rate through', () => {
    const output = resample({ samples: tone(6000, 16_000, 1), sampleRateHz: 16_000 });
    const wanted = tone(6000, 48_000, 1);
    const error = output.map((value, at) => value - (wanted[at] as number)).subarray(4800, -4800);
    expect(levelDb(error)).toBeLessThan(levelDb(wanted) - 70);
  });
});

describe('making a clip', () => {
  const speech = (level: number) => {
    const samples = new Float32Array(48_000 * 2);
    samples.set(tone(300, 48_000, 1, level), 24_000);
    return { samples, sampleRateHz: 48_000 };
  };

  it('takes off the silence at both ends', () => {
    expect(Math.abs(makeClip(speech(0.1)).length / 48_000 - 1)).toBeLessThan(0.1);
  });

  it('is as loud whether it was spoken softly or loudly, and holds its peaks', () => {
    const clips = [0.01, 0.9].map((level) =>
      Float32Array.from(makeClip(speech(level)), (value) => value / 32_767),
    );
    const [soft, loud] = clips as [Float32Array, Float32Array];
    expect(Math.abs(levelDb(soft) - levelDb(loud))).toBeLessThan(0.1);
    expect(truePeakDb(loud)).toBeLessThan(-3);
  });

  it('refuses silence', () => {
    expect(() => makeClip({ samples: new Float32Array(48_000), sampleRateHz: 48_000 })).toThrow(
      /nothing to be heard/,
    );
  });
});

describe('reading a WAV file', () => {
  const wav = (channels: number, samples: readonly number[]) => {
    const bytes = Buffer.alloc(44 + samples.length * 2);
    bytes.write('RIFF', 0);
    bytes.writeUInt32LE(bytes.length - 8, 4);
    bytes.write('WAVEfmt ', 8);
    bytes.writeUInt32LE(16, 16);
    bytes.writeUInt16LE(1, 20);
    bytes.writeUInt16LE(channels, 22);
    bytes.writeUInt32LE(44_100, 24);
    bytes.writeUInt16LE(16, 34);
    bytes.write('data', 36);
    bytes.writeUInt32LE(samples.length * 2, 40);
    for (const [at, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + at * 2);
    return bytes;
  };

  it('averages its channels', () => {
    const { samples, sampleRateHz } = readWav(wav(2, [16_384, 0, -16_384, -16_384]));
    expect(sampleRateHz).toBe(44_100);
    expect([...samples]).toEqual([0.25, -0.5]);
  });

  it('refuses what is none', () => {
    expect(() => readWav(Buffer.from('something else'))).toThrow('It is not a WAV file');
    expect(() => readWav(wav(1, []).subarray(0, 30))).toThrow(/without sound/);
  });
});
