// A pretend Echo, strict where a real one is strict: it sends what a device sends, in the same order, carries out
// what it is told as a device would, and throws away the replies that Alexa would throw away.
import type { interfaces, Request } from 'ask-sdk-model';
import type { Clock } from './clock';
import { createAlexa } from './device/alexa';
import type { DeviceInterface } from './device/envelope';
import { createFaults, type Faults } from './device/faults';
import type { Invoke } from './device/invocation';
import type { Button, Happening, PermissionStatus, Said } from './device/log';
import type { PlayerView } from './device/player';
import type { Services } from './services';

export type DeviceOptions = {
  readonly invoke: Invoke;
  /** Devices that share a clock share time: two Echos in one home. */
  readonly clock: Clock;
  readonly skillId: string;
  readonly userId: string;
  readonly deviceId: string;
  readonly locale: string;
  /** IANA name, such as "Europe/London": what the services say of this device. */
  readonly timezone: string;
  readonly interfaces: readonly DeviceInterface[];
  /** How long the piece at a URL is, or undefined where there is none. */
  readonly pieceLengthMs: (url: string) => Promise<number | undefined>;
  readonly services?: Services;
  /** What goes wrong; without it, nothing. */
  readonly faults?: Faults;
  /** Ids come from it: the same seed gives the same messages. 1 when left out. */
  readonly seed?: number;
  /** How soon after a start the player asks for the next piece. 500 ms when left out, as on an Echo Show. */
  readonly nearlyFinishedAfterMs?: number;
  /** What requests say of a stream that Alexa holds while she listens. STOPPED when left out, as in most captures. */
  readonly activityWhenHeld?: interfaces.audioplayer.PlayerActivity;
};

/** What a person could see of the device. */
export type DeviceView = {
  readonly player: PlayerView;
  /** The microphone is open and waits for an answer. */
  readonly listening: boolean;
  readonly conversationOpen: boolean;
  /** Alexa has asked for a permission and waits for a yes or a no. */
  readonly asksPermission: boolean;
};

/** What every request carries. */
export type Stamp = { readonly requestId: string; readonly timestamp: string; readonly locale: string };

/** Each method that acts gives what happened because of it, in order; the same stands at the end of the log. */
export type Device = {
  /** Somebody speaks. `words` are only for the log. */
  readonly say: (said: Said, words?: string) => Promise<readonly Happening[]>;
  readonly press: (button: Button) => Promise<readonly Happening[]>;
  /** Lets time pass on the clock, for every device that shares it. */
  readonly passTime: (ms: number) => Promise<readonly Happening[]>;
  /** Somebody answers Alexa's question for a permission. A spoken yes or no does the same. */
  readonly answerPermission: (status: PermissionStatus) => Promise<readonly Happening[]>;
  /** Somebody talks to Alexa about something else: a stream is held and goes on. */
  readonly askAlexa: () => Promise<readonly Happening[]>;
  /** Alexa's own sleep timer, or a stop from the app: the stream stops and nobody asks the skill. */
  readonly stopByAlexa: () => Promise<readonly Happening[]>;
  readonly reboot: () => Promise<readonly Happening[]>;
  /** Somebody touches the screen: an APL UserEvent with these arguments. */
  readonly touch: (args: readonly string[]) => Promise<readonly Happening[]>;
  /** Sends a request that no method above makes, such as a skill event. It goes without a session. */
  readonly send: (makeRequest: (stamp: Stamp) => Request) => Promise<readonly Happening[]>;
  readonly setLocale: (locale: string) => void;
  /** Who speaks from now on: a person whose voice Alexa knows, or somebody unknown. */
  readonly setSpeaker: (personId: string | undefined) => void;
  readonly log: () => readonly Happening[];
  readonly view: () => DeviceView;
  readonly faults: Faults;
};

/** A device just out of its box: nothing plays, nothing was said. */
export function createDevice(options: DeviceOptions): Device {
  const { clock, seed = 1 } = options;
  const faults = options.faults ?? createFaults(seed);
  const log: Happening[] = [];
  const alexa = createAlexa(options, faults, (occurrence) => {
    log.push({ ...occurrence, atMs: clock.nowMs(), elapsedMs: clock.elapsedMs() });
  });

  /** Does something, lets all that is due now happen, and gives what was written meanwhile. */
  function turn(work: () => void | Promise<void>): Promise<readonly Happening[]> {
    return clock.inTurn(async () => {
      const before = log.length;
      await work();
      await clock.settle();
      return log.slice(before);
    });
  }

  return {
    say: (said, words) => turn(() => alexa.hear(said, words)),
    press: (button) => turn(() => alexa.press(button)),
    passTime: (ms) => turn(() => clock.pass(ms)),
    answerPermission: (status) => turn(() => alexa.answerPermission(status)),
    askAlexa: () => turn(() => alexa.beBusy()),
    stopByAlexa: () => turn(() => alexa.player.stop()),
    reboot: () => turn(() => alexa.reboot()),
    touch: (args) => turn(() => alexa.touch(args)),
    send: (makeRequest) => turn(() => alexa.send(makeRequest)),
    setLocale: alexa.setLocale,
    setSpeaker: alexa.setSpeaker,
    log: () => log,
    view: () => ({
      player: alexa.player.view(),
      listening: alexa.conversation.isListening(),
      conversationOpen: alexa.conversation.isOpen(),
      asksPermission: alexa.asksPermission(),
    }),
    faults,
  };
}
