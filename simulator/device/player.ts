// The AudioPlayer of an Echo as a state machine on a virtual clock: alexa-platform section 1.
import type { interfaces } from 'ask-sdk-model';
import type { Cancel, Clock } from '../clock';
import type { Faults } from './faults';
import type { AudioChange, Occurrence } from './log';
import { place, type Stream, streamOf } from './player-queue';

type PlayerActivity = interfaces.audioplayer.PlayerActivity;

/** Something that a real player reports to the skill. */
export type PlayerEvent = {
  readonly change: AudioChange;
  readonly token: string;
  readonly offsetMs: number;
  /** What plays while another stream fails. */
  readonly state: interfaces.audioplayer.AudioPlayerState;
};

/** The player as a person would see it. */
export type PlayerView = {
  readonly activity: PlayerActivity;
  /** The stream is held while Alexa speaks or listens, and will go on by itself. */
  readonly interrupted: boolean;
  readonly current: (Stream & { readonly positionMs: number; readonly lengthMs: number }) | undefined;
  readonly queue: readonly Stream[];
};

export type Player = {
  readonly play: (directive: interfaces.audioplayer.PlayDirective) => Promise<void>;
  readonly stop: () => void;
  readonly clearQueue: (behavior: interfaces.audioplayer.ClearBehavior) => void;
  /** Alexa is spoken to: a stream that plays is held, and the skill is told that it stopped. */
  readonly interrupt: () => void;
  /** Nothing stopped or replaced the held stream: it goes on where it was. */
  readonly resume: () => void;
  /** The pause on the screen, of which the skill is told nothing. */
  readonly pauseOnScreen: () => void;
  /** Power off and on: all is forgotten, and nobody is told. */
  readonly reboot: () => void;
  /** As requests carry it in their context. */
  readonly state: () => interfaces.audioplayer.AudioPlayerState;
  readonly view: () => PlayerView;
};

export type PlayerParts = {
  readonly clock: Clock;
  readonly faults: Faults;
  /** How long the piece at a URL is, or undefined where there is none. */
  readonly pieceLengthMs: (url: string) => Promise<number | undefined>;
  /** How soon after a start the player asks for the next stream. */
  readonly nearlyFinishedAfterMs: number;
  /** What requests say of a stream that is held: devices differ (alexa-platform section 1.4). */
  readonly activityWhenHeld: PlayerActivity;
  readonly emit: (event: PlayerEvent) => void;
  readonly note: (occurrence: Occurrence) => void;
};

/** A fetch that fails takes a moment: so that a skill which tries for ever does not stop the clock. */
const FAILED_FETCH_MS = 1000;
/** How long before the end a late PlaybackNearlyFinished comes: an Echo Dot was seen to do so (AUDIO#37). */
const LATE_MS = 120;

/** A player at rest. */
export function createPlayer(parts: PlayerParts): Player {
  const { clock, faults, emit, note } = parts;
  let activity: PlayerActivity = 'IDLE';
  let current: Stream | undefined;
  let queue: readonly Stream[] = [];
  let lengthMs = 0;
  /** Where the stream was when it last began to move, and when that was. */
  let baseMs = 0;
  let movingSinceMs = 0;
  let interrupted = false;
  let askedForNext = false;
  let timers: readonly Cancel[] = [];
  let heardTokens: readonly string[] = [];

  const isMoving = () => activity === 'PLAYING' && !interrupted;
  const isCurrent = () => activity === 'PLAYING' || activity === 'PAUSED' || activity === 'BUFFER_UNDERRUN';
  const positionMs = () => (isMoving() ? baseMs + clock.elapsedMs() - movingSinceMs : baseMs);

  function state(): interfaces.audioplayer.AudioPlayerState {
    if (!current) return { playerActivity: 'IDLE' };
    const playerActivity = interrupted ? parts.activityWhenHeld : activity;
    return { playerActivity, token: current.token, offsetInMilliseconds: Math.round(positionMs()) };
  }

  function report(change: AudioChange, stream: Stream, offsetMs: number): void {
    note({ kind: 'audio', change, url: stream.url, token: stream.token, offsetMs });
    emit({ change, token: stream.token, offsetMs: Math.round(offsetMs), state: state() });
  }

  function halt(): void {
    baseMs = positionMs();
    for (const cancel of timers) cancel();
    timers = [];
  }

  /** Sets the stream in motion from where it is. The skill hears of each start, but not of a slow network. */
  function move(stream: Stream, tellsSkill: boolean): void {
    activity = 'PLAYING';
    interrupted = false;
    movingSinceMs = clock.elapsedMs();
    if (tellsSkill) report('started', stream, baseMs);
    const restMs = lengthMs - baseMs;
    timers = [clock.after(restMs, () => finish(stream)), ...underrunIn(stream, restMs)];
    if (!askedForNext) timers = [...timers, clock.after(untilNextMs(restMs), () => askForNext(stream))];
  }

  function untilNextMs(restMs: number): number {
    if (faults.strikes('nearly-finished-at-once')) return 0;
    if (faults.strikes('nearly-finished-late')) return restMs - LATE_MS;
    return Math.min(parts.nearlyFinishedAfterMs, restMs);
  }

  function askForNext(stream: Stream): void {
    askedForNext = true;
    report('nearly-finished', stream, positionMs());
  }

  function underrunIn(stream: Stream, restMs: number): readonly Cancel[] {
    if (!faults.strikes('underrun')) return [];
    const starve = () => {
      halt();
      activity = 'BUFFER_UNDERRUN';
      const forMs = faults.lengthMs(1000, 20_000);
      note({ kind: 'underrun', forMs });
      timers = [clock.after(forMs, () => move(stream, false))];
    };
    return [clock.after(faults.lengthMs(0, Math.floor(restMs)), starve)];
  }

  async function finish(stream: Stream): Promise<void> {
    halt();
    baseMs = lengthMs;
    activity = 'FINISHED';
    report('finished', stream, lengthMs);
    await startNext();
  }

  async function startNext(): Promise<void> {
    const [next, ...rest] = queue;
    queue = rest;
    if (next) await start(next);
  }

  async function start(stream: Stream): Promise<void> {
    halt();
    const known = await fetchLengthMs(stream);
    current = stream;
    baseMs = stream.offsetMs;
    interrupted = false;
    if (known === undefined) {
      activity = 'STOPPED';
      return fail(stream);
    }
    // A token that was heard before in this queue spoils it: no third stream follows (skill-sdk-for-java#77).
    askedForNext = heardTokens.includes(stream.token);
    heardTokens = [...heardTokens, stream.token];
    lengthMs = known;
    move(stream, true);
  }

  async function fetchLengthMs(stream: Stream): Promise<number | undefined> {
    if (faults.strikes('fetch-fails')) return undefined;
    return parts.pieceLengthMs(stream.url);
  }

  function fail(stream: Stream): void {
    clock.after(FAILED_FETCH_MS, async () => {
      report('failed', stream, 0);
      if (current === stream && activity === 'STOPPED') await startNext();
    });
  }

  function stop(): void {
    halt();
    queue = [];
    if (current && isCurrent()) {
      const alreadyTold = interrupted;
      interrupted = false;
      activity = 'STOPPED';
      if (!alreadyTold) report('stopped', current, baseMs);
    }
  }

  async function wait(stream: Stream, waiting: readonly Stream[]): Promise<void> {
    // A player fetches ahead: a queued stream can fail while another plays.
    if ((await fetchLengthMs(stream)) === undefined) return fail(stream);
    queue = waiting;
  }

  return {
    play: async (directive) => {
      const stream = streamOf(directive);
      if (!stream) return;
      const behavior = directive.playBehavior ?? 'REPLACE_ALL';
      const placement = place(stream, directive, { activity, current, queue });
      if (placement.does === 'drop') {
        return note({ kind: 'dropped', url: stream.url, token: stream.token, why: placement.why });
      }
      note({ kind: 'plays', behavior, ...stream });
      if (placement.does === 'wait') return wait(stream, placement.queue);
      if (behavior === 'REPLACE_ALL') {
        stop();
        heardTokens = [];
      }
      queue = placement.queue;
      await start(stream);
    },
    stop: () => {
      note({ kind: 'stops', hadStream: isCurrent() });
      stop();
    },
    clearQueue: (behavior) => {
      note({ kind: 'clears', behavior });
      if (behavior === 'CLEAR_ALL') stop();
      queue = [];
    },
    interrupt: () => {
      if (!current || interrupted || (activity !== 'PLAYING' && activity !== 'BUFFER_UNDERRUN')) return;
      halt();
      activity = 'PLAYING';
      interrupted = true;
      report('stopped', current, baseMs);
    },
    resume: () => {
      if (current && interrupted) move(current, true);
    },
    pauseOnScreen: () => {
      if (!isMoving()) return;
      halt();
      activity = 'PAUSED';
    },
    reboot: () => {
      halt();
      activity = 'IDLE';
      current = undefined;
      queue = [];
      interrupted = false;
    },
    state,
    view: () => ({
      activity,
      interrupted,
      current: current && { ...current, positionMs: positionMs(), lengthMs },
      queue,
    }),
  };
}
