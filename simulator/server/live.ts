// An Echo in real time, for the page. What is really heard in the browser drives the device: while a piece plays, time
// passes as the <audio> element plays on; otherwise it passes by the wall clock, but for as long as Alexa speaks.
import type { Device } from '../device';
import type { FaultName } from '../device/faults';
import type { Button, Happening } from '../device/log';
import type { Listener } from '../echo';
import { fromWallClock, wallClock } from '../zoned-time';

/** What the page tells of its <audio> element. */
export type AudioReport =
  | { readonly what: 'played'; readonly url: string; readonly positionMs: number }
  | { readonly what: 'ended'; readonly url: string }
  | { readonly what: 'paused' | 'unpaused' | 'failed'; readonly url: string };

export type Live = {
  readonly device: Device;
  readonly say: (sentence: string) => Promise<void>;
  readonly report: (report: AudioReport) => Promise<void>;
  readonly press: (button: Button) => Promise<void>;
  /** Touches something on the screen that sends these arguments. */
  readonly touch: (args: readonly string[]) => Promise<void>;
  /** Lets time pass at once. */
  readonly jump: (ms: number) => Promise<void>;
  /** Alexa speaks, or has finished: the microphone does not open before that. */
  readonly speaking: (speaks: boolean) => void;
  /** Sets the time of day, such as "23:30". False where it is no time. */
  readonly setClock: (time: string) => boolean;
  readonly setFault: (name: FaultName, isOn: boolean) => void;
  /** Calls back with all that happened, each time that something did. */
  readonly follow: (tell: (happenings: readonly Happening[]) => void) => () => void;
  readonly close: () => void;
};

/** The page is an Echo with a screen. */
const SCREEN = ['AudioPlayer', 'APL'] as const;
const TICK_MS = 500;
/** Without word from the page, speech is over after this. */
const LONGEST_SPEECH_MS = 60_000;
/** A report of the browser is never so far ahead of the last one: what is, is a jump that we did not ask for. */
const MOST_AHEAD_MS = 30_000;

/** Brings a listener's Echo to life. */
export function createLive(listener: Listener): Live {
  const device = listener.device('page', SCREEN);
  const followers = new Set<(happenings: readonly Happening[]) => void>();
  let aheadMs = 0;
  let speaksUntilMs = 0;
  let tickedMs = Date.now();

  const isPlaying = (): boolean => {
    const { activity, interrupted } = device.view().player;
    return activity === 'PLAYING' && !interrupted;
  };

  /** Tells the followers, and keeps the time of day with the wall clock, as far ahead as somebody has set it. */
  async function change(work: () => Promise<readonly Happening[]>): Promise<void> {
    const happenings = await work();
    listener.clock.setNow(Date.now() + aheadMs);
    for (const tell of followers) tell(happenings);
  }

  async function passSilence(): Promise<void> {
    const nowMs = Date.now();
    const ms = nowMs - tickedMs;
    tickedMs = nowMs;
    if (isPlaying() || nowMs < speaksUntilMs) return;
    const happenings = await device.passTime(ms);
    if (happenings.length > 0) await change(() => Promise.resolve(happenings));
  }

  async function report(one: AudioReport): Promise<void> {
    const { current } = device.view().player;
    if (!current || current.url !== one.url) return;
    if (one.what === 'paused') return change(() => device.press('screen-pause'));
    if (one.what === 'unpaused') return change(() => device.press('play'));
    if (one.what === 'failed') return change(() => fail(device, current));
    if (!isPlaying()) return;
    if (one.what === 'ended') return change(() => device.passTime(current.lengthMs - current.positionMs));
    if (one.what !== 'played') return;
    const ms = one.positionMs - current.positionMs;
    if (ms > 0 && ms < MOST_AHEAD_MS) await change(() => device.passTime(ms));
  }

  const timer = setInterval(() => void passSilence(), TICK_MS);
  return {
    device,
    say: (sentence) => change(() => listener.say(device, sentence)),
    report,
    press: (button) => change(() => device.press(button)),
    touch: (args) => change(() => device.touch(args)),
    jump: (ms) => {
      aheadMs += ms;
      return change(() => device.passTime(ms));
    },
    speaking: (speaks) => {
      speaksUntilMs = speaks ? Date.now() + LONGEST_SPEECH_MS : 0;
    },
    setClock: (time) => {
      const today = wallClock(listener.clock.nowMs(), listener.place.timezone).slice(0, 10);
      const nowMs = /^\d\d:\d\d$/.test(time)
        ? fromWallClock(`${today}T${time}:00`, listener.place.timezone)
        : undefined;
      if (nowMs === undefined) return false;
      aheadMs = nowMs - Date.now();
      void change(() => Promise.resolve([]));
      return true;
    },
    setFault: (name, isOn) => {
      if (isOn) listener.faults.chances.set(name, 1);
      else listener.faults.chances.delete(name);
    },
    follow: (tell) => {
      followers.add(tell);
      return () => followers.delete(tell);
    },
    close: () => clearInterval(timer),
  };
}

/** The browser could not play the piece: the skill is told as a device would tell it. */
function fail(
  device: Device,
  { token, positionMs }: { readonly token: string; readonly positionMs: number },
) {
  const offsetInMilliseconds = Math.round(positionMs);
  return device.send((stamp) => ({
    type: 'AudioPlayer.PlaybackFailed',
    ...stamp,
    token,
    error: { type: 'MEDIA_ERROR_SERVICE_UNAVAILABLE', message: 'The browser could not play this piece.' },
    currentPlaybackState: { token, offsetInMilliseconds, playerActivity: 'STOPPED' },
  }));
}
