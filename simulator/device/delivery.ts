// From what the player reports to what the skill receives: on the way, events are lost, late, doubled or overtaken.
import type { Request } from 'ask-sdk-model';
import type { Clock } from '../clock';
import type { Stamp } from '../device';
import type { FaultName, Faults } from './faults';
import type { AudioChange, Occurrence } from './log';
import type { PlayerEvent } from './player';

export type DeliveryParts = {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly note: (occurrence: Occurrence) => void;
  /** Makes what every request carries: a new id, the time, the locale. */
  readonly stamp: () => Stamp;
  readonly send: (request: Request) => Promise<void>;
};

const LOSSES: Partial<Record<AudioChange, FaultName>> = {
  started: 'lose-started',
  'nearly-finished': 'lose-nearly-finished',
  finished: 'lose-finished',
  stopped: 'lose-stopped',
};
const REQUEST_TYPES = {
  started: 'AudioPlayer.PlaybackStarted',
  'nearly-finished': 'AudioPlayer.PlaybackNearlyFinished',
  finished: 'AudioPlayer.PlaybackFinished',
  stopped: 'AudioPlayer.PlaybackStopped',
  failed: 'AudioPlayer.PlaybackFailed',
} as const;

/** Most of the delays that a person would notice: a doubled event comes soon, a late one within half a minute. */
const SECOND_TIME_MS = 2000;
const LATEST_MS = 30_000;

/** A function that takes what the player reports and sends it on, now or when its time has come. */
export function createDelivery(parts: DeliveryParts): (event: PlayerEvent) => void {
  const { clock, faults } = parts;
  let heldBack: readonly PlayerEvent[] = [];

  function send(event: PlayerEvent, delayMs: number): void {
    // The time in a request is the time at which the device made it, however late it arrives.
    const request = toRequest(event, parts.stamp());
    clock.after(delayMs, () => parts.send(request));
  }

  function sendBySeed(event: PlayerEvent): void {
    const delayMs = faults.strikes('events-late') ? faults.lengthMs(1000, LATEST_MS) : 0;
    send(event, delayMs);
    const again = event.change === 'nearly-finished' && faults.strikes('nearly-finished-twice');
    if (again || faults.strikes('events-twice')) send(event, delayMs + SECOND_TIME_MS);
  }

  return (event) => {
    const loss = LOSSES[event.change];
    if (loss && faults.strikes(loss)) {
      return parts.note({ kind: 'lost', event: REQUEST_TYPES[event.change], token: event.token });
    }
    if (event.change === 'stopped' && faults.strikes('stopped-after-started')) {
      heldBack = [...heldBack, event];
      return;
    }
    sendBySeed(event);
    if (event.change !== 'started') return;
    for (const held of heldBack) sendBySeed(held);
    heldBack = [];
  };
}

function toRequest({ change, token, offsetMs, state }: PlayerEvent, stamp: Stamp): Request {
  const base = { ...stamp, token };
  const type = REQUEST_TYPES[change];
  if (type !== 'AudioPlayer.PlaybackFailed') return { type, ...base, offsetInMilliseconds: offsetMs };
  const message = 'The device could not fetch the stream.';
  return {
    type,
    ...base,
    error: { type: 'MEDIA_ERROR_INVALID_REQUEST', message },
    currentPlaybackState: state,
  };
}
