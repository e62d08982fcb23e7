// Spoken lines, ready to be mixed. Each is made once for a voice and a text, and kept.
import { createHash } from 'node:crypto';
import type { Pool } from '../pool';
import type { Store } from '../store';
import type { SpokenLine } from './script';
import type { Voice } from './voice';

export type Clips = {
  /** Everything that the sound of a line depends on, in one string. Throws where no voice can say it. */
  readonly identify: (line: SpokenLine, language: string) => string;
  /** A line at 48 kHz, in 16 bits. */
  readonly get: (line: SpokenLine, language: string) => Promise<Int16Array>;
  /** How long a line is, in samples. */
  readonly length: (line: SpokenLine, language: string) => Promise<number>;
};

/** Clips in memory, or on their way there: enough for what is being said and what comes next. */
const AT_HAND = 24;

/** Clips from a voice, made by workers and kept in a store. */
export function createClips(parts: { pool: Pool; store: Store; voice: Voice; version: string }): Clips {
  const { pool, store, voice, version } = parts;
  const atHand = new Map<string, Promise<Int16Array>>();
  const lengths = new Map<string, number>();

  const identify = (line: SpokenLine, language: string): string => {
    const identity = voice.identify(line, language);
    if (identity === undefined)
      throw new Error(`No voice can say "${line.text}" in the language "${language}"`);
    return createHash('sha256').update(`${version}/clip/${language}/${identity}`).digest('hex');
  };

  const make = async (key: string, line: SpokenLine, language: string): Promise<Int16Array> => {
    const kept = await store.get(key);
    if (kept) return samplesOf(kept);
    const chunks: Uint8Array[] = [];
    const speech = await voice.speak(line, language);
    for await (const chunk of pool.run({ kind: 'clip', speech })) chunks.push(chunk);
    const bytes = new Uint8Array(Buffer.concat(chunks));
    void store.put(key, bytes);
    return samplesOf(bytes);
  };

  const get = async (line: SpokenLine, language: string): Promise<Int16Array> => {
    const key = identify(line, language);
    const making = atHand.get(key) ?? make(key, line, language);
    atHand.delete(key);
    atHand.set(key, making);
    for (const oldest of [...atHand.keys()].slice(0, -AT_HAND)) atHand.delete(oldest);
    try {
      const clip = await making;
      lengths.set(key, clip.length);
      return clip;
    } catch (error) {
      atHand.delete(key);
      throw error;
    }
  };

  return {
    identify,
    get,
    length: async (line, language) =>
      lengths.get(identify(line, language)) ?? (await get(line, language)).length,
  };
}

function samplesOf(bytes: Uint8Array): Int16Array {
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int16Array.BYTES_PER_ELEMENT);
}
