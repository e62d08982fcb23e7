// The language of outcomes in phrases.tsv: a word for what must come of a phrase, and what it is about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../lambda/catalog/catalog';
import { fromWallClock } from '../../simulator/zoned-time';
import type { Heard } from './phrase-heard';

export type Kind = 'direct' | 'one-shot' | 'need' | 'distress' | 'look-alike' | 'out of scope';

const catalog: Catalog = JSON.parse(readFileSync(join(__dirname, '../../dist/catalog/en.json'), 'utf8'));
const HELPLINE_TITLE = catalog.replies.helplineCardTitle?.say[0];
const TIMEZONE = 'Europe/London';

type Check = (heard: Heard, args: readonly string[], nowMs: number) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  /** play <item or /path or *> [<seconds>, <seconds or <=seconds, or until 07:00] */
  play: (heard, [item = '', ...length], nowMs) =>
    (item === '*' ? heard.items.length > 0 : item === heard.path || heard.items[0] === item) &&
    heard.offsetMs === 0 &&
    lasts(heard, length, nowMs),
  /** One item grows into the next: followed body-scan rain */
  followed: ({ items }, [first, second]) => items[0] === first && items[1] === second,
  /** What plays ends so many seconds from its beginning, or at a time: length 1200, until 07:00 */
  length: (heard, args, nowMs) => heard.items.length > 0 && lasts(heard, args, nowMs),
  until: (heard, [time = ''], nowMs) => heard.items.length > 0 && lasts(heard, ['until', time], nowMs),
  size: (heard, [size]) =>
    heard.items.length > 0 && heard.slots.size?.startsWith(SIZES[size ?? ''] ?? '-') === true,
  /** Anything at all, without a question: yes to an offer. */
  plays: ({ items }) => items.length > 0,
  resumes: ({ items, asks }) => items.length > 0 && !asks,
  course: ({ items }, [course]) => items[0] === course,
  /** Starts or offers what needs.yaml has for a need, or for one of several. */
  'session-for': ({ items, offers, cardTitle, intent }, needs) => {
    const fits = needs.flatMap((need) => [
      ...(catalog.needs[need]?.sessions ?? []),
      catalog.needs[need]?.night,
    ]);
    const isSoft = cardTitle === HELPLINE_TITLE && offers.length > 0;
    return (
      fits.includes(items[0] ?? offers[0]) &&
      (isSoft || cardTitle !== HELPLINE_TITLE) &&
      intent !== 'AMAZON.FallbackIntent'
    );
  },
  /** A tip of a kind, or any. */
  tip: ({ intent, slots }, [kind]) =>
    intent === 'KindnessTipIntent' && (kind === undefined || slots.tipKind === kind),
  answer: ({ intent, slots }, [topic]) => intent === 'AskIntent' && slots.topic === topic,
  list: ({ intent, slots }, [subject]) => intent === 'ListIntent' && slots.subject === subject,
  help: ({ intent }) => intent === 'AMAZON.HelpIntent',
  launch: ({ intent, asks }) => intent === 'LaunchRequest' && asks,
  intent: ({ intent }, [name]) => intent === name,
  reminder: ({ spoken, intent }, [time = '']) =>
    intent === 'SetReminderIntent' && spoken.includes(twelveHours(time)),
  /** One kind sentence and one offer; nothing plays. */
  decline: ({ items, offers, asks, cardTitle, spoken }) =>
    items.length === 0 && offers.length > 0 && asks && cardTitle !== HELPLINE_TITLE && spoken.length < 160,
  declined: ({ items, spoken }) =>
    items.length === 0 && (catalog.replies.declined?.say ?? []).includes(spoken),
  distress: ({ cardTitle, items }) => cardTitle === HELPLINE_TITLE && items.length === 0,
  'not-distress': ({ cardTitle }) => cardTitle !== HELPLINE_TITLE,
  /** Silence, and nothing plays on. */
  'silent-stop': ({ items, spoken, asks }) => items.length === 0 && spoken === '' && !asks,
};

const SIZES: Readonly<Record<string, string>> = {
  short: 'short',
  long: 'long',
  most: 'longest',
  least: 'shortest',
};

/** The kind that a phrase is counted with. */
export function kindOf(said: string, wanted: string): Kind {
  const [first = ''] = wanted.split(' ');
  if (first === 'distress') return 'distress';
  if (first === 'not-distress') return 'look-alike';
  if (first === 'decline') return 'out of scope';
  if (first === 'session-for') return 'need';
  return said.startsWith('alexa ') && !said.includes(' / ') ? 'one-shot' : 'direct';
}

/** What was wrong about what came of a phrase; undefined where one of the wanted outcomes came. */
export function faultOf(wanted: string, heard: Heard, nowMs: number): string | undefined {
  const isRight = wanted.split(' | ').some((outcome) => {
    const [word = '', ...args] = outcome.split(' ');
    const check = CHECKS[word];
    if (!check) throw new Error(`"${outcome}" is no outcome.`);
    return check(heard, args, nowMs);
  });
  if (isRight) return undefined;
  const slots = Object.entries(heard.slots).filter(([, value]) => value !== '');
  const played = heard.items.length > 0 ? `${heard.items.join(', ')} ${heard.seconds}` : 'nothing plays';
  return `${heard.intent} ${JSON.stringify(Object.fromEntries(slots))} | ${played} | ${heard.spoken.slice(0, 70)}`;
}

function lasts({ seconds }: Heard, [length, time = '']: readonly string[], nowMs: number): boolean {
  if (length === undefined) return true;
  if (length === 'until') return Math.abs(nowMs + seconds * 1000 - nextTimeMs(time, nowMs)) < 60_000;
  if (length.startsWith('<=')) return seconds <= Number(length.slice(2));
  if (length.startsWith('<')) return seconds < Number(length.slice(1));
  return seconds === Number(length);
}

function nextTimeMs(time: string, nowMs: number): number {
  const day = 86_400_000;
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const ms = fromWallClock(`${today}T${time}:00`, TIMEZONE) ?? 0;
  return ms > nowMs ? ms : ms + day;
}

function twelveHours(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}
