// Everything that a listener at home has, put together: the built skill with its table, and Echos that hear sentences.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Library, readLibrary } from '../audio/library';
import { readPiece } from '../audio/piece';
import { startSkill } from './built-skill';
import { type Clock, createClock } from './clock';
import { createDevice, type Device } from './device';
import type { DeviceInterface } from './device/envelope';
import { createFaults, type Faults } from './device/faults';
import type { Invoke } from './device/invocation';
import type { Happening } from './device/log';
import { builtLocales, modelFolder } from './locales';
import { type Services, startServices } from './services';
import { LOCAL_AWS, openTable, type Table } from './table';
import { createEar, type Ear } from './understand/ear';
import { saidOf } from './understand/said';
import { understand } from './understand/understand';
import { wallClock } from './zoned-time';

/** Where the skill believes its audio to be: a device takes only https on the usual port. */
export const AUDIO_BASE_URL = 'https://audio.kindmoment.example';
const SKILL_ID = 'amzn1.ask.skill.3a1c5a5e-4d1b-4d7e-9a52-6b0c0f5f7e21';

export type Place = {
  readonly locale: string;
  /** IANA name, such as "Europe/London". */
  readonly timezone: string;
  /** The time of day at the beginning, in milliseconds since 1970. */
  readonly nowMs: number;
};

export type Home = {
  readonly table: Table;
  readonly library: Library;
  /** The ear for a locale; undefined where the skill does not speak it. */
  readonly ear: (locale: string) => Ear | undefined;
  readonly locales: readonly string[];
  /** Somebody with Echos of their own. The same id is the same person, with all that is remembered of them. */
  readonly listener: (place: Place, id?: string) => Promise<Listener>;
  readonly close: () => Promise<void>;
};

/** A person and their Echos. */
export type Listener = {
  readonly clock: Clock;
  readonly place: Place;
  readonly services: Services;
  readonly faults: Faults;
  /** An Echo of this person's, by name; made where there is none yet, without a screen unless one is wished. */
  readonly device: (name: string, interfaces?: readonly DeviceInterface[]) => Device;
  /** Says a sentence to an Echo. Without the skill's name, it is said within a conversation: one is opened if need be. */
  readonly say: (device: Device, sentence: string) => Promise<readonly Happening[]>;
  readonly setLocale: (locale: string) => void;
  readonly close: () => Promise<void>;
};

/**
 * Opens a home.
 * @param distFolder what the build left
 * @param dataFolder where the table is kept; in memory without one
 */
export async function openHome(
  distFolder: string,
  dataFolder: string | undefined,
  onSkillLine: (line: string) => void,
): Promise<Home> {
  const models = modelFolder(distFolder);
  const table = await openTable(dataFolder);
  const environment = {
    ...LOCAL_AWS,
    TABLE_NAME: table.name,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AUDIO_BASE_URL,
    SKILL_ID,
  };
  const skill = await startSkill({ distFolder, environment, onLine: onSkillLine });
  const library = await readLibrary(join(distFolder, 'catalog/audio.json'));
  const ears = new Map<string, Ear>();
  const locales = builtLocales(distFolder);
  const ear = (locale: string): Ear | undefined => {
    if (!locales.includes(locale)) return undefined;
    const known =
      ears.get(locale) ?? createEar(JSON.parse(readFileSync(join(models, `${locale}.json`), 'utf8')));
    ears.set(locale, known);
    return known;
  };
  return {
    table,
    library,
    ear,
    locales,
    listener: (place, id = randomBytes(8).toString('hex')) =>
      createListener(place, id, skill.invoke, library, ear),
    close: async () => {
      await skill.close();
      await table.close();
    },
  };
}

async function createListener(
  place: Place,
  id: string,
  invoke: Invoke,
  library: Library,
  earOf: Home['ear'],
): Promise<Listener> {
  const clock = createClock(place.nowMs);
  const services = await startServices(clock);
  const faults = createFaults(1);
  const devices = new Map<string, Device>();
  const greeter = greet(invoke);
  let { locale } = place;

  function device(name: string, interfaces: readonly DeviceInterface[] = ['AudioPlayer']): Device {
    const known = devices.get(name);
    if (known) return known;
    const made = createDevice({
      ...place,
      locale,
      invoke: greeter.invoke,
      clock,
      skillId: SKILL_ID,
      userId: userIdOf(id),
      deviceId: `amzn1.ask.device.${id}-${name}`,
      interfaces,
      pieceLengthMs: (url) => Promise.resolve(lengthMs(url, library)),
      services,
      faults,
      seed: devices.size + 1,
    });
    devices.set(name, made);
    return made;
  }

  return {
    clock,
    place,
    services,
    faults,
    device,
    say: async (echo, sentence) => {
      const ear = earOf(locale);
      if (!ear) throw new Error(`There is no interaction model for ${locale}.`);
      const today = wallClock(clock.nowMs(), place.timezone).slice(0, 10);
      const said = saidOf(understand(sentence, ear, today), ear, SKILL_ID);
      const view = echo.view();
      const reachesNobody =
        !view.conversationOpen && !view.asksPermission && 'intent' in said && !said.invoked;
      const isTransport =
        view.player.current !== undefined && 'intent' in said && TRANSPORT.test(said.intent);
      if (!reachesNobody || isTransport) return echo.say(said, sentence);
      const opened = await greeter.open(echo);
      // Nobody leaves a conversation that we have opened for them: the skill is to answer.
      const told = { ...said, leaves: false };
      return [...opened, ...(await echo.say(told, sentence))];
    },
    setLocale: (next) => {
      locale = next;
      for (const one of devices.values()) one.setLocale(next);
    },
    close: () => services.close(),
  };
}

/** Alexa's id of a listener, by which the table knows them. */
export function userIdOf(id: string): string {
  return `amzn1.ask.account.${id}`;
}

/** What reaches the skill that played last without its name: see device/routing.ts. */
const TRANSPORT =
  /^AMAZON\.(Stop|Cancel|Pause|Resume|Next|Previous|Repeat|StartOver|Loop(On|Off)|Shuffle(On|Off))Intent$/;

/**
 * Opens conversations. A sentence without the skill's name is said within one; so that it does not depend on how the
 * skill greets at this hour, the greeting is ours, and the skill's first request is the sentence.
 */
function greet(invoke: Invoke): {
  readonly invoke: Invoke;
  readonly open: (device: Device) => Promise<readonly Happening[]>;
} {
  let greets = false;
  const speech = (text: string) => ({ type: 'PlainText' as const, text });
  const greeting = {
    version: '1.0',
    response: {
      outputSpeech: speech('What would you like?'),
      reprompt: { outputSpeech: speech('What would you like?') },
      shouldEndSession: false,
    },
  };
  return {
    invoke: (envelope) =>
      greets && envelope.request.type === 'LaunchRequest' ? Promise.resolve(greeting) : invoke(envelope),
    open: async (device) => {
      greets = true;
      try {
        const happenings = await device.say({ launch: true });
        return withoutLaunch(happenings);
      } finally {
        greets = false;
      }
    },
  };
}

/** What else happened when a conversation was opened: a stream that was held for it. */
function withoutLaunch(happenings: readonly Happening[]): readonly Happening[] {
  const launches = happenings.flatMap((one) =>
    one.kind === 'request' && one.envelope.request.type === 'LaunchRequest'
      ? [one.envelope.request.requestId]
      : [],
  );
  return happenings.filter((one) => {
    if (one.kind === 'request') return !launches.includes(one.envelope.request.requestId);
    if (one.kind === 'reply' || one.kind === 'refused') return !launches.includes(one.requestId);
    return one.kind === 'audio';
  });
}

/** How long the piece at a URL is, if the library has it. */
function lengthMs(url: string, library: Library): number | undefined {
  const read = readPiece(new URL(url).pathname, library);
  return 'piece' in read ? read.piece.seconds * 1000 : undefined;
}
