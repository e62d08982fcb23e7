// The <audio> element as the player of the Echo: it does what the device's player does, and tells the device what
// really became of it. The device moves on only as far as the sound has really played.
import type { PlayerView } from '../device/player';
import { reportAudio } from './server-talk';

export type Sound = {
  /** Brings the element to where the device's player is. */
  readonly follow: (player: PlayerView) => void;
  /** Waits with playing while Alexa speaks. */
  readonly hold: (isHeld: boolean) => void;
};

/** How far the element may be from the device before it is moved: less is the ordinary delay of reports. */
const MOST_APART_MS = 3000;
const REPORT_EVERY_MS = 500;

/** Ties an element to the device. `onBlocked` is called when the browser wants a click before it plays. */
export function createSound(element: HTMLAudioElement, onBlocked: () => void): Sound {
  let wanted: { url: string; path: string; moves: boolean } | undefined;
  let held = false;
  let reportedMs = 0;
  /** Pauses that we make ourselves are no news to the device. */
  let ownPause = false;

  const tell = (what: 'ended' | 'paused' | 'unpaused' | 'failed'): void => {
    if (wanted) void reportAudio({ what, url: wanted.url });
  };

  function move(): void {
    if (!wanted?.moves || held) {
      if (!element.paused) {
        ownPause = true;
        element.pause();
      }
      return;
    }
    if (element.paused && !element.ended)
      element.play().catch((error: Error) => error.name === 'NotAllowedError' && onBlocked());
  }

  element.addEventListener('timeupdate', () => {
    const nowMs = performance.now();
    if (!wanted?.moves || element.paused || nowMs - reportedMs < REPORT_EVERY_MS) return;
    reportedMs = nowMs;
    void reportAudio({ what: 'played', url: wanted.url, positionMs: Math.round(element.currentTime * 1000) });
  });
  element.addEventListener('ended', () => tell('ended'));
  element.addEventListener('error', () => tell('failed'));
  element.addEventListener('pause', () => {
    if (!ownPause && !element.ended && wanted?.moves) tell('paused');
    ownPause = false;
  });
  element.addEventListener('play', () => {
    if (wanted && !wanted.moves) tell('unpaused');
  });

  return {
    follow: ({ current, activity, interrupted }) => {
      if (!current) {
        wanted = undefined;
        element.removeAttribute('src');
        return;
      }
      const path = new URL(current.url).pathname;
      const isNew = wanted?.path !== path;
      wanted = { url: current.url, path, moves: activity === 'PLAYING' && !interrupted };
      if (isNew) element.src = path;
      const apartMs = Math.abs(element.currentTime * 1000 - current.positionMs);
      if (isNew || apartMs > MOST_APART_MS) element.currentTime = current.positionMs / 1000;
      move();
    },
    hold: (isHeld) => {
      held = isHeld;
      move();
    },
  };
}
