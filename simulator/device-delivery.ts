// From what the player reports to what the skill receives: on the way, events are lost, late, doubled or overtaken.
import type { Request } from 'ask-sdk-model';
import type { Clock } from './clock';
import type { Stamp } from './device';
import type { Occurrence } from './device-log';
import type { FaultName, Faults } from './faults';
import type { PlayerEvent } from './player';

export type DeliveryParts = {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly note: (occurrence: Occurrence) => void;
  /** Makes what every request carries: a new id, the time, the locale. */
  readonly stamp: () => Stamp;
  readonly send: (request: Request) => Promise<void>;
};

const LOSSES: Partial<Record<PlayerEvent['type'], FaultName>> = {
  Started: 'lose-started',
  NearlyFinished: 'lose-nearly-finished',
  Finished: 'lose-finished',
  Stopped: 'lose-stopped',
};

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
    const again = event.type === 'NearlyFinished' && faults.strikes('nearly-finished-twice');
    if (again || faults.strikes('events-twice')) send(event, delayMs + SECOND_TIME_MS);
  }

  return (event) => {
    const loss = LOSSES[event.type];
    if (loss && faults.strikes(loss)) {
      return parts.note({ kind: 'lost', event: `AudioPlayer.Playback${event.type}`, token: event.token });
    }
    if (event.type === 'Stopped' && faults.strikes('stopped-after-started')) {
      heldBack = [...heldBack, event];
      return;
    }
    sendBySeed(event);
    if (event.type !== 'Started') return;
    for (const held of heldBack) sendBySeed(held);
    heldBack = [];
  };
}

function toRequest(event: PlayerEvent, stamp: Stamp): Request {
  const base = { ...stamp, token: event.token };
  switch (event.type) {
    case 'Failed':
      return {
        type: 'AudioPlayer.PlaybackFailed',
        ...base,
        error: { type: 'MEDIA_ERROR_INVALID_REQUEST', message: 'The device could not fetch the stream.' },
        currentPlaybackState: event.state,
      };
    default:
      return { type: `AudioPlayer.Playback${event.type}`, ...base, offsetInMilliseconds: event.offsetMs };
  }
}
