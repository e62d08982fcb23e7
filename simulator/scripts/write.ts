// Writes down a conversation as it went, in the form that scripts.ts reads.
import type { Happening } from '../device/log';
import { wallClock } from '../zoned-time';
import { linesHeard } from './heard';

/** A step as it was done ("U: alexa, stop", "> 20m", "! press next"), and what came of it. */
export type Recorded = {
  readonly line: string;
  readonly happenings: readonly Happening[];
  /** Whether the device listened after it, so that a stream may be held: see DeviceView. */
  readonly held: boolean;
};

export type Scene = { readonly startMs: number; readonly timezone: string; readonly locale: string };

/** The script of a conversation. Played again on a new listener, it differs in nothing but what is said by chance. */
export function writeScript(
  title: string,
  { startMs, timezone, locale }: Scene,
  steps: readonly Recorded[],
): string {
  const now = wallClock(startMs, timezone).slice(0, 16).replace('T', ' ');
  const lines = steps.flatMap(({ line, happenings, held }) => {
    const heard = linesHeard(happenings, timezone, held).map(({ text }) => `A: ${text}`);
    const isQuietWait = !line.startsWith('U') && heard.every((text) => text === 'A: (silence)');
    return isQuietWait ? [line] : [line, ...heard];
  });
  return [`# ${title}`, `now ${now} ${timezone}`, `locale ${locale}`, ...lines, ''].join('\n');
}
