// A sound of any length: a loop, repeated, with its way in and its way out made for it.
import type { SoundPiece } from '../lambda/playback/piece';
import { FRAME_SAMPLES, framesOf } from './encode/frames';
import { LOOP_FRAMES } from './mix/loop-length';
import { loopRecipe, type Ramp, rampRecipe, type Workshop } from './recipes';
import { SAMPLE_RATE_HZ } from './sample-rate';
import type { Recipe } from './strips';

/** Frames of a strip that belong to a piece. */
export type Span = { readonly recipe: Recipe; readonly fromFrame: number; readonly toFrame: number };

const FADE_IN_SECONDS = 5;
const FADE_OUT_SECONDS = 60;

/** The strips of a sound in their order. */
export function spansOfSound(workshop: Workshop, { sound: mix, seconds, ends }: SoundPiece): Span[] {
  const total = framesOf(seconds);
  const { fadeInSeconds, fadeOutSeconds } = fadesOf({ seconds, ends });
  const entered = Math.min(total, Math.ceil((fadeInSeconds * SAMPLE_RATE_HZ) / FRAME_SAMPLES));
  const leaving = Math.floor(((seconds - fadeOutSeconds) * SAMPLE_RATE_HZ) / FRAME_SAMPLES);

  const ramp = (fromFrame: number, toFrame: number, entering: number, isLeaving: boolean): Span[] => {
    const frameCount = toFrame - fromFrame;
    if (frameCount === 0) return [];
    const startSample = Math.round((seconds - fadeOutSeconds) * SAMPLE_RATE_HZ) - fromFrame * FRAME_SAMPLES;
    const fadeOut = isLeaving && { startSample, sampleCount: Math.round(fadeOutSeconds * SAMPLE_RATE_HZ) };
    const what: Ramp = {
      mix,
      startFrame: fromFrame,
      frameCount,
      fadeInSeconds: entering,
      ...(fadeOut && { fadeOut }),
    };
    return [{ recipe: rampRecipe(workshop, what), fromFrame: 0, toFrame: frameCount }];
  };

  if (fadeOutSeconds === 0)
    return [...ramp(0, entered, fadeInSeconds, false), ...body(workshop, mix, entered, total)];
  // So short that it leaves before it has entered: one ramp does both.
  if (leaving < entered) return ramp(0, total, fadeInSeconds, true);
  return [
    ...ramp(0, entered, fadeInSeconds, false),
    ...body(workshop, mix, entered, leaving),
    ...ramp(leaving, total, 0, true),
  ];
}

/** How long a sound enters and leaves: the last minute, or the last tenth of a whole piece shorter than ten minutes. */
export function fadesOf({ seconds, ends }: Pick<SoundPiece, 'seconds' | 'ends'>): {
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
} {
  const longestOut = ends === 'whole' ? seconds / 10 : ends === 'last' ? seconds : 0;
  return {
    fadeInSeconds: ends === 'whole' || ends === 'first' ? FADE_IN_SECONDS : 0,
    fadeOutSeconds: Math.min(FADE_OUT_SECONDS, longestOut),
  };
}

function body(workshop: Workshop, mix: string, fromFrame: number, toFrame: number): Span[] {
  const recipe = loopRecipe(workshop, mix);
  const spans: Span[] = [];
  for (let at = fromFrame; at < toFrame; ) {
    const inLoop = at % LOOP_FRAMES;
    const count = Math.min(toFrame - at, LOOP_FRAMES - inLoop);
    spans.push({ recipe, fromFrame: inLoop, toFrame: inLoop + count });
    at += count;
  }
  return spans;
}
