// The options of `npm run talk` and `npm start`. Anything else ends with one clear line and exit code 2.
import { parseArgs } from 'node:util';
import { fromWallClock, isTimezone } from './zoned-time';

/** Something that was asked for and cannot be; the message is for the person who asked. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

export type TalkOptions = {
  readonly batch: boolean;
  readonly locale: string;
  readonly timezone: string;
  readonly nowMs: number;
  /** Where the table is kept; in memory without one. */
  readonly dataFolder: string | undefined;
};

export type ServerOptions = Omit<TalkOptions, 'batch' | 'dataFolder'> & {
  readonly port: number;
  readonly dataFolder: string;
};

/** Where the pretend Echo keeps what must outlast it. */
const DATA_FOLDER = '.data';
/** The port of the page, and of the pieces of sound whose addresses `talk --batch` prints. */
export const DEFAULT_PORT = 8787;

const PLACE = {
  locale: { type: 'string', default: 'en-US' },
  now: { type: 'string' },
  timezone: { type: 'string' },
  data: { type: 'string' },
} as const;

/** Reads the arguments of `npm run talk`. Throws an OptionError. */
export function readTalkOptions(args: readonly string[], locales: readonly string[]): TalkOptions {
  const values = parse(args, { ...PLACE, batch: { type: 'boolean', default: false } });
  const batch = values.batch === true;
  return {
    batch,
    ...placeOf(values, locales),
    dataFolder: text(values.data) ?? (batch ? undefined : DATA_FOLDER),
  };
}

/** Reads the arguments of `npm start`. Throws an OptionError. */
export function readServerOptions(args: readonly string[], locales: readonly string[]): ServerOptions {
  const values = parse(args, { ...PLACE, port: { type: 'string', default: String(DEFAULT_PORT) } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OptionError(`--port ${String(values.port)}: give a number up to 65535.`);
  }
  return { ...placeOf(values, locales), port, dataFolder: text(values.data) ?? DATA_FOLDER };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object,
): Values {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values as Values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [message = ''] = (error as Error).message.split('. ');
    throw new OptionError(`${message}. The options are ${known.join(' ')}.`);
  }
}

function placeOf(
  values: Values,
  locales: readonly string[],
): { locale: string; timezone: string; nowMs: number } {
  const locale = text(values.locale) ?? '';
  if (!locales.includes(locale)) {
    throw new OptionError(`--locale ${locale}: the skill speaks ${locales.join(', ')}.`);
  }
  const timezone = text(values.timezone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimezone(timezone)) {
    throw new OptionError(`--timezone ${timezone}: give a name such as Europe/London or America/New_York.`);
  }
  return { locale, timezone, nowMs: nowOf(text(values.now), timezone) };
}

function nowOf(now: string | undefined, timezone: string): number {
  if (now === undefined) return Date.now();
  const isForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(now);
  const nowMs = isForm ? fromWallClock(now, timezone) : undefined;
  if (nowMs === undefined) throw new OptionError(`--now ${now}: give a time such as 2026-11-22T22:30:00.`);
  return nowMs;
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
