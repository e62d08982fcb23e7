// The commands of the terminal: each begins with a dot, and says how it is written when it is written otherwise.
import type { Device } from '../device';
import { FAULT_NAMES, FAULTS, type FaultName } from '../device/faults';
import type { Button, Happening } from '../device/log';
import type { Listener } from '../echo';
import { parseSpan } from '../spans';
import { fromWallClock, wallClock } from '../zoned-time';
import { clockOf, type Ink, linesOf } from './lines';
import { createRecording } from './recording';

type Command = {
  readonly usage: string;
  readonly does: string;
  /** The lines to print, or undefined where it was not written as the usage says. */
  readonly run: (
    argument: string,
    ink: Ink,
  ) => Promise<readonly string[] | undefined> | readonly string[] | undefined;
};

export type Commands = {
  readonly names: readonly string[];
  /** Says a sentence to the Echo that is spoken to, and gives the lines to print. */
  readonly say: (sentence: string, ink: Ink) => Promise<readonly string[]>;
  /** Runs a command such as ".wait 20m" and gives the lines to print. */
  readonly run: (typed: string, ink: Ink) => Promise<readonly string[]>;
};

const SCRIPTS_FOLDER = 'test/conversations';
/** The Echo that scripts speak to where they name none. */
const FIRST_ECHO = 'bedroom';
const BUTTONS: readonly string[] = [
  'play',
  'pause',
  'next',
  'previous',
  'screen-pause',
] satisfies readonly Button[];

/** The commands for one listener. */
export function createCommands(listener: Listener): Commands {
  const recording = createRecording(listener, SCRIPTS_FOLDER);
  let name = FIRST_ECHO;
  const device = (): Device => listener.device(name);
  const now = (): string => wallClock(listener.clock.nowMs(), listener.place.timezone);

  const commands: Readonly<Record<string, Command>> = {
    '.wait': {
      usage: '.wait 20m',
      does: 'let time pass: 90s, 20m, 8h',
      run: async (argument, ink) => {
        const ms = parseSpan(argument);
        if (ms === undefined) return undefined;
        return linesOf(recording.note(`> ${argument}`, await device().passTime(ms), device()), ink);
      },
    },
    '.button': {
      usage: `.button ${BUTTONS.join('|')}`,
      does: 'press a button',
      run: async (argument, ink) => {
        if (!BUTTONS.includes(argument)) return undefined;
        const happenings = await device().press(argument as Button);
        return linesOf(recording.note(`! press ${argument}`, happenings, device()), ink);
      },
    },
    '.device': {
      usage: '.device kitchen',
      does: 'speak to another Echo of the same listener',
      run: (argument) => {
        if (!/^[a-z]+$/.test(argument)) return undefined;
        name = argument;
        return [`This is Echo ${name}.`];
      },
    },
    '.clock': {
      usage: '.clock 23:30',
      does: 'show or set the time of day',
      run: (argument) => {
        if (argument === '') return [now().replace('T', ' ')];
        if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(argument)) return undefined;
        const local = `${now().slice(0, 10)}T${argument.padStart(5, '0')}:00`;
        const nowMs = fromWallClock(local, listener.place.timezone);
        if (nowMs !== undefined) listener.clock.setNow(nowMs);
        recording.note(`! clock ${now().slice(0, 16).replace('T', ' ')}`, [], device());
        return [now().replace('T', ' ')];
      },
    },
    '.fault': {
      usage: '.fault lose nearly-finished',
      does: 'switch a fault on or off; alone, list them',
      run: (argument) => {
        const wanted = argument.replaceAll(' ', '-') as FaultName;
        if (argument === '') return faultLines(listener);
        if (!FAULT_NAMES.includes(wanted)) return undefined;
        const { chances } = listener.faults;
        if (!chances.delete(wanted)) chances.set(wanted, 1);
        recording.note(chances.has(wanted) ? `! fault ${wanted}` : '! no faults', [], device());
        return [`${wanted} is ${chances.has(wanted) ? 'on' : 'off'}: ${FAULTS[wanted]}.`];
      },
    },
    '.save': {
      usage: '.save rain-and-stop',
      does: 'save all this as a conversation script',
      run: (argument) => {
        const line = recording.save(argument);
        return line === undefined ? undefined : [line];
      },
    },
    '.json': {
      usage: '.json',
      does: 'show the last request and reply',
      run: () => lastExchange(device().log()),
    },
    '.state': { usage: '.state', does: 'show what the Echo is doing', run: () => stateLines(device()) },
    '.help': {
      usage: '.help',
      does: 'show this',
      run: () => Object.values(commands).map(({ usage, does }) => `${usage.padEnd(30)} ${does}`),
    },
    '.quit': { usage: '.quit', does: 'end', run: () => [] },
  };

  return {
    names: Object.keys(commands),
    say: async (sentence, ink) => {
      const happenings = await listener.say(device(), sentence);
      const to = name === FIRST_ECHO ? 'U' : `U ${name}`;
      return linesOf(recording.note(`${to}: ${sentence}`, happenings, device()), ink);
    },
    run: async (typed, ink) => {
      const [word = '', ...rest] = typed.split(/\s+/);
      const command = commands[word];
      if (!command) return [`There is no ${word}. ".help" lists the commands.`];
      return (await command.run(rest.join(' '), ink)) ?? [`Write it as "${command.usage}": ${command.does}.`];
    },
  };
}

function faultLines({ faults }: Listener): readonly string[] {
  return FAULT_NAMES.map(
    (name) => `${faults.chances.has(name) ? 'on ' : 'off'} ${name.padEnd(24)} ${FAULTS[name]}`,
  );
}

function lastExchange(log: readonly Happening[]): readonly string[] {
  const request = log.findLast(
    (one) => one.kind === 'request' && one.envelope.request.type !== 'AudioPlayer.PlaybackStarted',
  );
  if (request?.kind !== 'request') return ['Nothing was said yet.'];
  const { requestId } = request.envelope.request;
  const reply = log.find((one) => one.kind === 'reply' && one.requestId === requestId);
  return [
    JSON.stringify(request.envelope, undefined, 2),
    JSON.stringify(reply?.kind === 'reply' ? reply.reply : undefined, undefined, 2),
  ];
}

function stateLines(device: Device): readonly string[] {
  const { player, listening } = device.view();
  const { current, activity, queue } = player;
  const playing = current
    ? [`${new URL(current.url).pathname} at ${clockOf(current.positionMs)} of ${clockOf(current.lengthMs)}`]
    : [];
  const next = queue.map(({ url }) => `then ${new URL(url).pathname}`);
  return [`${activity.toLowerCase()}${listening ? ', listening' : ''}`, ...playing, ...next];
}
