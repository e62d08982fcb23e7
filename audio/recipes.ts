// The strips that pieces are put together from, and the keys that they are kept under.
import { createHash } from 'node:crypto';
import type { Feed, NamedSound } from './jobs';
import type { Library } from './library';
import { FRAMES_AFTER, FRAMES_BEFORE } from './mix/fed';
import { LOOP_FRAMES } from './mix/loop-length';
import type { Clips } from './narration/clips';
import type { Pool } from './pool';
import { SAMPLE_RATE_HZ } from './sample-rate';
import type { Recipe, Strips } from './strips';

/** What making takes: what there is to hear, hands to make it, and what has been made. */
export type Workshop = {
  readonly library: Library;
  readonly pool: Pool;
  readonly strips: Strips;
  readonly clips: Clips;
  /** Changes whenever the code that makes the bytes does. */
  readonly version: string;
};

/** A key that is the same when and only when everything that the bytes depend on is. */
export function keyOf(workshop: Workshop, ...facts: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([workshop.version, ...facts]))
    .digest('hex');
}

/** A sound, or a mix of two, as a loop of ten minutes. */
export function loopRecipe(workshop: Workshop, mix: string): Recipe {
  const sounds = mix.split('+').map((id): NamedSound => {
    const sound = workshop.library.sounds[id];
    if (!sound) throw new Error(`There is no sound "${id}"`);
    return { id, sound };
  });
  const made = sounds.map(({ id, sound }) => [id, sound.gainDb, sound.layers]);
  return {
    name: `loop of ${mix}`,
    key: keyOf(workshop, 'loop', made),
    frameCount: LOOP_FRAMES,
    make: () => workshop.pool.run({ kind: 'loop', sounds }),
  };
}

/** A stretch of a loop with a way in, a way out, or both. */
export type Ramp = {
  readonly mix: string;
  /** Where in the plan of the sound it stands, in frames from the part's beginning. */
  readonly startFrame: number;
  readonly frameCount: number;
  readonly fadeInSeconds: number;
  /** Where it leaves, in samples of the stretch, and how long that takes. */
  readonly fadeOut?: { readonly startSample: number; readonly sampleCount: number };
};

/** The strip for a ramp. */
export function rampRecipe(workshop: Workshop, ramp: Ramp): Recipe {
  const loop = loopRecipe(workshop, ramp.mix);
  // What enters comes out of silence; what only leaves has its own sound before it.
  const framesBefore = ramp.fadeInSeconds > 0 ? 0 : FRAMES_BEFORE;
  const { mix, ...facts } = ramp;
  const startFrame = ramp.startFrame % LOOP_FRAMES;
  return {
    name: `ramp of ${mix}`,
    key: keyOf(workshop, 'ramp', loop.key, { ...facts, startFrame }),
    frameCount: ramp.frameCount,
    make: () =>
      workshop.pool.run(
        {
          kind: 'ramp',
          frameCount: ramp.frameCount,
          framesBefore,
          fadeInSamples: ramp.fadeInSeconds * SAMPLE_RATE_HZ,
          ...(ramp.fadeOut && { fadeOut: ramp.fadeOut }),
        },
        [
          feedFrames(
            workshop,
            loop,
            startFrame - framesBefore,
            startFrame + ramp.frameCount + FRAMES_AFTER,
            'bed',
          ),
        ],
      ),
  };
}

/** Frames of a loop from one number up to another, before its start and beyond its end as well. */
export async function* feedFrames(
  { strips }: Workshop,
  loop: Recipe,
  fromFrame: number,
  toFrame: number,
  to: 'bed' | 'next',
): AsyncGenerator<Feed> {
  for (let at = fromFrame; at < toFrame; ) {
    const inLoop = ((at % LOOP_FRAMES) + LOOP_FRAMES) % LOOP_FRAMES;
    const count = Math.min(toFrame - at, LOOP_FRAMES - inLoop);
    for await (const frames of strips.read(loop, inLoop, inLoop + count)) yield { to, frames };
    at += count;
  }
}
