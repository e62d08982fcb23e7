// Conversations as data, readable by anyone. A script is a text file, one thing a line:
//
//   # What it is about: the first such line is the title.
//   now 2026-11-22 22:30 Europe/London     where and when it begins
//   locale en-GB
//   with sound=rain; minutes=thirty        run once for each such line, with {sound} and {minutes} put in
//   U: alexa, ask kind moment for rain     somebody speaks; "U nursery: ..." speaks to another Echo of the same home,
//                                          and "U show: ..." to one with a screen
//   A: Rain, thirty minutes.               what must be heard, in order and nothing else
//   A: (plays) /sounds/rain/1800s.mp3      what must be done: see the list below
//   > 20m                                  time passes; "> 07:00" until that time of day
//   ! press next                           somebody does something: see scripts/do.ts for all that there is
//   = playing /sounds/rain/1800s.mp3 at 20:00   how things stand; also "= quiet" and "= listening"
//
// After U there is at least one A. After > and ! there may be none: then nothing is asked but that Alexa refuses nothing.
// In A, "*" stands for any words, "{one|other}" for either, "{goodbye}" for any sentence of the reply of that name with
// anything in its gaps, "{=tip}" for any words the first time and for the same ones later, "{!tip}" for others than
// those, and a line "..." for any number of lines. What is done:
//   (plays) PATH [from 5:00]   (goes on)   (stops)   (ends) [at 07:00]   (fails) PATH   (silence)
//   (card) TITLE   (shows) SCREEN   (asks for permission)   (alexa answers): it never reached the skill
import { fromWallClock, isTimezone } from './zoned-time';

/** One step, with the lines that must be heard because of it. */
export type Step = {
  readonly line: number;
  /** As it stands in the script. */
  readonly text: string;
  readonly act:
    | { readonly kind: 'say'; readonly to: string; readonly words: string }
    | { readonly kind: 'wait'; readonly time: string }
    | { readonly kind: 'do'; readonly what: string }
    | { readonly kind: 'stands'; readonly how: string };
  readonly answers: readonly { readonly line: number; readonly text: string }[];
};

export type Script = {
  readonly title: string;
  readonly startMs: number;
  readonly timezone: string;
  readonly locale: string;
  readonly steps: readonly Step[];
};

/** A script that cannot be read: says the line and what to do. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/** A winter evening in London, for scripts that do not say. */
const USUAL = { now: '2026-11-22T22:30:00', timezone: 'Europe/London', locale: 'en-GB' };

type Numbered = { readonly line: number; readonly text: string };

/** The scripts in a text: one, or one for each of its `with` lines. Throws a ScriptError. */
export function parseScripts(text: string): readonly Script[] {
  const lines = text.split(/\r?\n/).map((raw, index) => ({ line: index + 1, text: raw.trim() }));
  const title = lines.find((one) => one.text.startsWith('#'))?.text.replace(/^#\s*/, '') ?? '';
  const said = lines.filter((one) => one.text !== '' && !one.text.startsWith('#'));
  const examples = said.filter((one) => one.text.startsWith('with ')).map(parseExample);
  const body = said.filter((one) => !one.text.startsWith('with '));
  if (examples.length === 0) return [parseScript(title, body)];
  return examples.map((example) => {
    const filled = body.map((one) => ({ ...one, text: fill(one.text, example) }));
    return parseScript(`${title} (${[...example.values()].join(', ')})`, filled);
  });
}

function parseExample({ line, text }: Numbered): ReadonlyMap<string, string> {
  const pairs = text
    .slice('with '.length)
    .split(';')
    .map((pair) => pair.split('='));
  return new Map(
    pairs.map(([name, value]) => {
      if (!name || value === undefined)
        throw new ScriptError(`line ${line}: write "with name=value; name=value".`);
      return [name.trim(), value.trim()];
    }),
  );
}

function fill(text: string, example: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => example.get(name) ?? whole);
}

function parseScript(title: string, lines: readonly Numbered[]): Script {
  let { now, timezone, locale } = USUAL;
  const steps: Step[] = [];
  for (const one of lines) {
    const [word = ''] = one.text.split(/[ :]/);
    if (word === 'now') ({ now, timezone } = parseNow(one));
    else if (word === 'locale') locale = one.text.slice('locale '.length).trim();
    else if (word === 'A') addAnswer(steps, one);
    else steps.push({ ...one, act: parseAct(one), answers: [] });
  }
  const mute = steps.find(({ act, answers }) => act.kind === 'say' && answers.length === 0);
  if (mute) throw new ScriptError(`line ${mute.line}: say what must be answered, or "A: *" for anything.`);
  const startMs = fromWallClock(now, timezone);
  if (startMs === undefined)
    throw new ScriptError(`"${now}" is no time: write "now 2026-11-22 22:30 Europe/London".`);
  return { title, startMs, timezone, locale, steps };
}

function parseNow({ line, text }: Numbered): { now: string; timezone: string } {
  const match = /^now (\d{4}-\d\d-\d\d) (\d\d:\d\d) (\S+)$/.exec(text);
  const [, date = '', time = '', timezone = ''] = match ?? [];
  if (!match || !isTimezone(timezone)) {
    throw new ScriptError(`line ${line}: write "now 2026-11-22 22:30 Europe/London".`);
  }
  return { now: `${date}T${time}:00`, timezone };
}

function addAnswer(steps: Step[], { line, text }: Numbered): void {
  const last = steps.pop();
  const answer = text.replace(/^A:\s*/, '');
  if (!last || last.act.kind === 'stands')
    throw new ScriptError(`line ${line}: an answer to nothing: put a U before it.`);
  if (answer === '') throw new ScriptError(`line ${line}: an empty answer: write "A: (silence)" for none.`);
  steps.push({ ...last, answers: [...last.answers, { line, text: answer }] });
}

function parseAct({ line, text }: Numbered): Step['act'] {
  const said = /^U(?: (\w+))?:\s*(.+)$/.exec(text);
  if (said) return { kind: 'say', to: said[1] ?? 'bedroom', words: said[2] ?? '' };
  const [, sign = '', rest = ''] = /^([>!=])\s*(.+)$/.exec(text) ?? [];
  if (sign === '>') return { kind: 'wait', time: rest };
  if (sign === '!') return { kind: 'do', what: rest };
  if (sign === '=') return { kind: 'stands', how: rest };
  throw new ScriptError(`line ${line}: "${text}" begins with none of U: A: > ! = # now locale with.`);
}
