// What the origin asks of its workers, and how the two talk: one message port a job. The worker sends chunks of
// bytes and at last `done`; a job that needs sounds or cues is fed them on the same port; closing the port stops it.
import type { Sound } from '../audio-manifests/schema';
import type { Cue } from './mix/cue';
import type { RawSpeech } from './narration/voice';

/** A sound with the id that its random numbers come from. */
export type NamedSound = { readonly id: string; readonly sound: Sound };

/** The endless form of a sound, or of two mixed: ten minutes that join their own beginning. */
export type LoopJob = { readonly kind: 'loop'; readonly sounds: readonly NamedSound[] };

/** A stretch of a loop that enters, leaves, or both. Fed with the loop's frames. */
export type RampJob = {
  readonly kind: 'ramp';
  readonly frameCount: number;
  /** Frames fed before the first one of the stretch: none where silence comes before it. */
  readonly framesBefore: number;
  /** Samples over which it enters, from its first one on; 0 for a stretch that is there at once. */
  readonly fadeInSamples: number;
  /** Where leaving begins and how long it takes, in samples of the stretch; absent where it stays. */
  readonly fadeOut?: { readonly startSample: number; readonly sampleCount: number };
};

/** One minute of a session. Fed with cues, and with frames of its bed and of the sound that it grows into. */
export type MinuteJob = {
  readonly kind: 'minute';
  /** Which minute, from 0. */
  readonly minute: number;
  readonly totalSamples: number;
  /** Frames of the bed fed before the first one of the minute: none where the session begins. */
  readonly framesBefore: number;
  /** The bed's level under the words, before it steps back for them; absent where there is no bed. */
  readonly bedGainDb?: number;
  /** From where on the bed leaves, up to the end of the session. */
  readonly leavesFromSample: number;
  /** Whether a sound comes in as the bed leaves, up to its full level, to go on after the session. */
  readonly hasNext: boolean;
};

/** A spoken line, from a voice's own form to ours: trimmed, 48 kHz, at the loudness of all speech. */
export type ClipJob = { readonly kind: 'clip'; readonly speech: RawSpeech };

export type Job = LoopJob | RampJob | MinuteJob | ClipJob;

/** What a job is fed: MP3 frames, or cues in order together with the time up to which no other can come. */
export type Feed =
  | { readonly to: 'bed' | 'next'; readonly frames: Uint8Array }
  | { readonly to: 'cues'; readonly cues: readonly Cue[]; readonly knownUntilSample: number };

/** What a worker answers. */
export type Answer = { readonly chunk: Uint8Array } | { readonly done: true } | { readonly failed: string };
