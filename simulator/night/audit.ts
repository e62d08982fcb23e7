// Judges a night by what was heard in the room: gaps, overruns, ends without a fade, and what Alexa refused.
import { fromPath } from '../../lambda/playback/piece';
import { LONGEST_SECONDS } from '../../lambda/playback/plan';
import type { Happening } from '../device/log';

/** What the listener wished, on the clock of the night. */
export type Wish = {
  readonly atMs: number;
  readonly what: 'begins' | 'adds' | 'pauses' | 'resumes' | 'ends';
  readonly seconds: number;
};

export type Finding = {
  readonly what:
    | 'gap'
    | 'overrun'
    | 'ends early'
    | 'ends without fade'
    | 'refused'
    | 'no reply'
    | 'spoke before sound';
  readonly says: string;
  /** A fault of the device that no skill can mend led to it. */
  readonly excused: boolean;
};

/** How far a wish may be missed, and how much more for each pause: a skill steps back a little when it goes on. */
const TOLERANCE_MS = 2000;
const TOLERANCE_EACH_RESUME_MS = 5000;

type Change = Extract<Happening, { kind: 'audio' }>;
const isChange = (one: Happening): one is Change => one.kind === 'audio';
const ENDINGS: readonly Change['change'][] = ['finished', 'stopped'];

/** All that is to be said against a night, in order. */
export function auditNight(
  log: readonly Happening[],
  wishes: readonly Wish[],
  isNight: boolean,
): readonly Finding[] {
  const refusals = log.flatMap((one): readonly Finding[] => {
    if (one.kind === 'no-reply') return [{ what: 'no reply', says: one.why, excused: false }];
    if (one.kind !== 'refused') return [];
    return [{ what: 'refused', says: `${one.refusal.rule}: ${one.refusal.says}`, excused: false }];
  });
  return [...refusals, ...checkSilentStart(log, isNight), ...checkGaps(log), ...checkEnd(log, wishes)];
}

function checkSilentStart(log: readonly Happening[], isNight: boolean): readonly Finding[] {
  const starts = log.findIndex((one) => one.kind === 'plays');
  const words = log.slice(0, starts).find((one) => one.kind === 'spoken');
  if (!isNight || starts === -1 || words?.kind !== 'spoken') return [];
  return [{ what: 'spoke before sound', says: `"${words.text}"`, excused: false }];
}

/** A piece that ended, and another that began later by itself. */
function checkGaps(log: readonly Happening[]): readonly Finding[] {
  return log.flatMap((one, index): readonly Finding[] => {
    if (one.kind !== 'audio' || one.change !== 'finished') return [];
    const next = log
      .slice(index + 1)
      .find(({ kind }) => kind === 'audio' || kind === 'said' || kind === 'reboot');
    if (next?.kind !== 'audio' || next.change !== 'started' || next.elapsedMs === one.elapsedMs) return [];
    const says = `${(next.elapsedMs - one.elapsedMs) / 1000} s after ${pathOf(one)}`;
    return [{ what: 'gap', says, excused: isExcused(log, one) }];
  });
}

function checkEnd(log: readonly Happening[], wishes: readonly Wish[]): readonly Finding[] {
  const begins = wishes.find(({ what }) => what === 'begins');
  if (!begins || wishes.some(({ what }) => what === 'ends')) return [];
  const heard = heardMs(log);
  const wished = wishes.reduce((sum, { seconds }) => Math.min(LONGEST_SECONDS, sum + seconds), 0) * 1000;
  const resumes = wishes.filter(({ what }) => what === 'resumes' || what === 'adds').length;
  const toleranceMs = TOLERANCE_MS + resumes * TOLERANCE_EACH_RESUME_MS;
  const says = `${heard / 1000} s were heard, ${wished / 1000} s wished`;
  if (heard > wished + toleranceMs) return [{ what: 'overrun', says, excused: false }];
  const last = log.findLast(isChange);
  if (last?.change !== 'finished') return [];
  const excused = isExcused(log, last);
  const findings: Finding[] = [];
  if (heard < wished - toleranceMs) findings.push({ what: 'ends early', says, excused });
  if (!fades(last)) findings.push({ what: 'ends without fade', says: pathOf(last), excused });
  return findings;
}

/** How long there was sound: from each start to its end, but for the moments in which the network was too slow. */
function heardMs(log: readonly Happening[]): number {
  let sinceMs: number | undefined;
  let totalMs = 0;
  let starvedUntilMs = 0;
  for (const one of log) {
    if (one.kind === 'underrun' && sinceMs !== undefined) {
      totalMs += one.elapsedMs - sinceMs;
      starvedUntilMs = one.elapsedMs + one.forMs;
      sinceMs = starvedUntilMs;
    }
    if (one.kind === 'audio' && one.change === 'started') sinceMs = one.elapsedMs;
    const ends = one.kind === 'reboot' || (one.kind === 'audio' && ENDINGS.includes(one.change));
    if (ends && sinceMs !== undefined) {
      totalMs += Math.max(0, one.elapsedMs - sinceMs);
      sinceMs = undefined;
    }
  }
  const lastMs = log.at(-1)?.elapsedMs ?? 0;
  return sinceMs === undefined ? totalMs : totalMs + Math.max(0, lastMs - sinceMs);
}

/** The skill was never asked for what follows a piece, or too late, or the device could not fetch it. */
function isExcused(log: readonly Happening[], { token, elapsedMs }: Change): boolean {
  const starts = log.findIndex((one) => isChange(one) && one.change === 'started' && one.token === token);
  if (log.slice(starts).some((one) => isChange(one) && one.change === 'failed')) return true;
  const asked = log.find(
    (one) =>
      one.kind === 'request' &&
      one.envelope.request.type === 'AudioPlayer.PlaybackNearlyFinished' &&
      one.envelope.request.token === token,
  );
  return asked === undefined || asked.elapsedMs >= elapsedMs;
}

/** Whether a piece leaves softly: the first and middle parts of a plan do not, nor a session that grows into a sound. */
function fades({ url }: Change): boolean {
  const piece = fromPath(new URL(url).pathname);
  if (piece?.kind === 'sound') return piece.ends === 'whole' || piece.ends === 'last';
  return piece?.kind !== 'session' || piece.then === undefined;
}

function pathOf({ url }: Change): string {
  return new URL(url).pathname;
}
