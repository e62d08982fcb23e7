// What a Play directive does to the queue: the three behaviours, and what is silently dropped. Pure.
import type { interfaces } from 'ask-sdk-model';

type PlayDirective = interfaces.audioplayer.PlayDirective;

/** One stream that plays or waits. */
export type Stream = {
  readonly url: string;
  readonly token: string;
  readonly title: string | undefined;
  /** What a screen shows while it plays. */
  readonly metadata?: interfaces.audioplayer.AudioItemMetadata;
  /** Where it begins. */
  readonly offsetMs: number;
};

export type QueueState = {
  readonly activity: interfaces.audioplayer.PlayerActivity;
  readonly current: Stream | undefined;
  readonly queue: readonly Stream[];
};

/** What becomes of a Play: it starts now, waits in the queue, or is dropped. */
export type Placement =
  | { readonly does: 'start'; readonly queue: readonly Stream[] }
  | { readonly does: 'wait'; readonly queue: readonly Stream[] }
  | { readonly does: 'drop'; readonly why: string };

/** The stream in a directive; undefined where it names none. */
export function streamOf(directive: PlayDirective): Stream | undefined {
  const { stream, metadata } = directive.audioItem ?? {};
  if (!stream) return undefined;
  const { url, token, offsetInMilliseconds } = stream;
  const title = metadata?.title;
  return { url, token, offsetMs: offsetInMilliseconds, title, ...(metadata && { metadata }) };
}

/**
 * Where a stream goes. The expected previous token is compared with the end of the queue, or with the current stream
 * when none waits: so the AVS device SDK does it (AudioPlayer::executePlay), and so a second answer to a repeated
 * PlaybackNearlyFinished falls away.
 */
export function place(stream: Stream, directive: PlayDirective, state: QueueState): Placement {
  if (directive.playBehavior === 'REPLACE_ALL') return { does: 'start', queue: [] };
  if (!state.current || state.activity === 'IDLE' || state.activity === 'STOPPED') {
    return { does: 'drop', why: `nothing is playing to ${directive.playBehavior} behind` };
  }
  const kept = directive.playBehavior === 'ENQUEUE' ? state.queue : [];
  const previous = kept.at(-1) ?? state.current;
  const expected = directive.audioItem?.stream?.expectedPreviousToken;
  if (directive.playBehavior === 'ENQUEUE' && expected !== previous.token) {
    return { does: 'drop', why: `it expects ${expected} before it, but ${previous.token} is there` };
  }
  if (state.activity === 'FINISHED') return { does: 'start', queue: kept };
  return { does: 'wait', queue: [...kept, stream] };
}
