// A strip is a run of frames that is made once and kept: a loop, a fade, a minute of a session. Whoever asks for
// one that is being made shares the making; when the last of them leaves, the making stops.
import { FRAME_BYTES } from './encode/frames';
import type { Log } from './log';
import type { Store } from './store';

/** What a strip is: a key that says everything about its bytes, its length, and how to make it. */
export type Recipe = {
  /** For people, in the log. */
  readonly name: string;
  readonly key: string;
  readonly frameCount: number;
  readonly make: () => AsyncIterable<Uint8Array>;
};

export type Strips = {
  /** Has a strip made, or goes on having it made, until the function that this gives is called. */
  readonly hold: (recipe: Recipe) => () => void;
  /** Yields the frames of a strip from one number up to another, as soon as each is there. */
  readonly read: (recipe: Recipe, fromFrame: number, toFrame: number) => AsyncGenerator<Uint8Array>;
};

/** Bytes given out at a time. */
const CHUNK_BYTES = 256 * FRAME_BYTES;

type Strip = {
  readonly bytes: Uint8Array;
  readonly waiting: Array<() => void>;
  made: number;
  holders: number;
  isFilling: boolean;
  failure?: Error;
};

/** Strips that are kept in a store. The log says which were made, and which were begun and left. */
export function createStrips(store: Store, log: Log): Strips {
  const held = new Map<string, Strip>();

  const open = (recipe: Recipe): Strip => {
    const known = held.get(recipe.key);
    if (known) return known;
    const bytes = new Uint8Array(recipe.frameCount * FRAME_BYTES);
    const strip: Strip = { bytes, waiting: [], made: 0, holders: 0, isFilling: true };
    held.set(recipe.key, strip);
    void fill(strip, recipe)
      .catch((error) => {
        strip.failure = error instanceof Error ? error : new Error(String(error));
        tell(strip);
      })
      .finally(() => {
        strip.isFilling = false;
        if (strip.holders === 0 || strip.failure) forget(recipe.key, strip);
      });
    return strip;
  };

  const forget = (key: string, strip: Strip): void => {
    if (held.get(key) === strip) held.delete(key);
  };

  const fill = async (strip: Strip, { name, key, make }: Recipe): Promise<void> => {
    const kept = await store.get(key);
    if (kept?.length === strip.bytes.length) return add(strip, kept);
    const startMs = performance.now();
    for await (const chunk of make()) {
      if (strip.holders === 0) {
        log('strip-left', { name });
        return forget(key, strip);
      }
      add(strip, chunk);
    }
    if (strip.made !== strip.bytes.length) throw new Error(`${name} came out too short`);
    log('strip-made', { name, ms: Math.round(performance.now() - startMs) });
    await store.put(key, strip.bytes);
  };

  const hold = (recipe: Recipe) => {
    const strip = open(recipe);
    strip.holders += 1;
    return {
      strip,
      release: () => {
        strip.holders -= 1;
        if (strip.holders === 0 && !strip.isFilling) forget(recipe.key, strip);
      },
    };
  };

  return {
    hold: (recipe) => hold(recipe).release,
    read: async function* (recipe, fromFrame, toFrame) {
      const { strip, release } = hold(recipe);
      try {
        const end = toFrame * FRAME_BYTES;
        for (let at = fromFrame * FRAME_BYTES; at < end; ) {
          while (strip.made <= at && !strip.failure)
            await new Promise<void>((wake) => strip.waiting.push(wake));
          if (strip.failure) throw strip.failure;
          const next = Math.min(end, strip.made, at + CHUNK_BYTES);
          yield strip.bytes.slice(at, next);
          at = next;
        }
      } finally {
        release();
      }
    },
  };
}

function add(strip: Strip, chunk: Uint8Array): void {
  strip.bytes.set(chunk, strip.made);
  strip.made += chunk.length;
  tell(strip);
}

function tell(strip: Strip): void {
  for (const wake of strip.waiting.splice(0)) wake();
}
