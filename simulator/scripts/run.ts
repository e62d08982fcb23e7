// Plays a script on the Echos of a new listener, and finds the first difference.
import type { Device } from '../device';
import type { DeviceInterface } from '../device/envelope';
import type { Listener, Place } from '../echo';
import { type Script, ScriptError, type Step } from '../scripts';
import { parseSpan } from '../spans';
import { fromWallClock, wallClock } from '../zoned-time';
import { doThing } from './do';
import { type HeardLine, linesHeard, minutesAndSeconds } from './heard';
import { firstDifference, type Meanings, matches, type Replies } from './match';

/** Where scripts are played. */
export type Stage = {
  /** A new listener, of whom nothing is known. */
  readonly listener: (place: Place) => Promise<Listener>;
  /** The sentences of the skill's replies in a language, such as "en". */
  readonly replies: (language: string) => Replies;
};

/** What a step gave: what was heard, and where it differs: an index into the step's answers. */
type Outcome = { readonly heard: readonly HeardLine[]; readonly differsAt: number | undefined };

/** Plays a script. Gives undefined where all was as it says, or else the transcript to the first difference. */
export async function runScript(script: Script, stage: Stage): Promise<string | undefined> {
  const { locale, timezone, startMs: nowMs } = script;
  const listener = await stage.listener({ locale, timezone, nowMs });
  const meanings: Meanings = { replies: stage.replies(locale.slice(0, 2)), noted: new Map() };
  const transcript = [`# ${script.title}`];
  let echo = listener.device('bedroom');
  try {
    for (const step of script.steps) {
      if (step.act.kind === 'say') echo = listener.device(step.act.to, interfacesOf(step.act.to));
      const { heard, differsAt } = await play(step, echo, listener, script, meanings);
      transcript.push(`  ${step.text}`);
      if (differsAt !== undefined) return [...transcript, ...comparison(step, heard, differsAt)].join('\n');
      transcript.push(...heard.map(({ text }) => `  A: ${text}`));
    }
    return undefined;
  } finally {
    await listener.close();
  }
}

/** An Echo that is called "show" has a screen. */
function interfacesOf(name: string): readonly DeviceInterface[] {
  return name === 'show' ? ['AudioPlayer', 'APL'] : ['AudioPlayer'];
}

async function play(
  step: Step,
  echo: Device,
  listener: Listener,
  { timezone }: Script,
  meanings: Meanings,
): Promise<Outcome> {
  const { act, line } = step;
  if (act.kind === 'stands') {
    const state = stateOf(echo);
    return { heard: [{ text: state }], differsAt: matches(act.how, state, meanings) ? undefined : 0 };
  }
  const happenings =
    act.kind === 'say'
      ? await listener.say(echo, act.words)
      : act.kind === 'wait'
        ? await echo.passTime(waitMs(act.time, line, listener, timezone))
        : await doThing(act.what, line, echo, listener, timezone);
  const { listening, asksPermission } = echo.view();
  const heard = linesHeard(happenings, timezone, listening || asksPermission);
  const expected = step.answers.map(({ text }) => text);
  const isWrong = heard.some(({ text }) => /^\((refused|no reply)\)/.test(text));
  const differsAt =
    expected.length === 0 && !isWrong ? undefined : firstDifference(expected, heard, meanings);
  return { heard, differsAt: isWrong ? (differsAt ?? expected.length) : differsAt };
}

/** How things stand, as "= ..." says it. */
function stateOf(echo: Device): string {
  const { listening, player } = echo.view();
  if (listening) return 'listening';
  if (!player.current || player.activity !== 'PLAYING') return 'quiet';
  const { url, positionMs } = player.current;
  return `playing ${new URL(url).pathname} at ${minutesAndSeconds(positionMs)}`;
}

/** How long a wait is: "20m", or until a time of day such as "07:00". */
function waitMs(time: string, line: number, { clock }: Listener, timezone: string): number {
  const span = parseSpan(time);
  if (span !== undefined) return span;
  if (!/^\d\d:\d\d$/.test(time)) throw new ScriptError(`line ${line}: wait "> 20m", or until "> 07:00".`);
  const today = wallClock(clock.nowMs(), timezone).slice(0, 10);
  const at = fromWallClock(`${today}T${time}:00`, timezone) ?? clock.nowMs();
  if (at > clock.nowMs()) return at - clock.nowMs();
  const tomorrow = wallClock(clock.nowMs() + 24 * 3_600_000, timezone).slice(0, 10);
  return (fromWallClock(`${tomorrow}T${time}:00`, timezone) ?? at) - clock.nowMs();
}

/** What the script says from the difference on, and what was heard instead. */
function comparison(
  { line, answers, act }: Step,
  heard: readonly HeardLine[],
  at: number,
): readonly string[] {
  const expected = act.kind === 'stands' ? [`= ${act.how}`] : answers.map(({ text }) => text);
  return [
    ...expected.slice(0, at).map((text) => `  A: ${text}`),
    `- the script says, line ${answers[at]?.line ?? line}: ${expected[at] ?? 'nothing more'}`,
    ...heard.map(({ text }) => `+ heard: ${text}`),
  ];
}
