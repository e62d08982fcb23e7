import type { SessionEntry } from '../catalog/catalog';
import { sessionPlan, soundItem } from '../catalog/plan-for';
import { recall } from '../memory';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { durationSeconds } from '../slots/duration';
import { lengthWish, wishSeconds } from '../slots/length';
import { startPlan } from '../start';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "A self-compassion meditation", "ten minutes of body scan over rain", "wind down, then ocean": at once. */
export async function playSession(turn: Turn): Promise<VoiceReply> {
  const { session, over, then, size } = turn.slots;
  if (session && session.ids.length === 0) return offerNearest(turn, session.heard, turn.catalog.sessions);
  const bed = over ?? then;
  if (bed && bed.ids.length === 0) return offerNearest(turn, bed.heard, turn.catalog.sounds);
  const seconds = wishedSeconds(turn);
  const id = session?.ids[0] ?? sessionLasting(turn, seconds, size?.ids[0]);
  const length = seconds ?? sizeSeconds(turn.catalog.sessions[id], size?.ids[0]);
  const afterwards = then?.ids[0] && soundItem(then.ids[0], await secondsAfterwards(turn));
  return startPlan(
    turn,
    sessionPlan(turn.catalog, id, { seconds: length, over: over?.ids[0], then: afterwards || undefined }),
  );
}

/** "Then rain until seven": how long the sound behind the session lasts, counted from now where it is a time of day. */
async function secondsAfterwards(turn: Turn): Promise<number> {
  const { thenDuration: duration, thenUntil: until, thenSpan: span } = turn.slots;
  const wish = lengthWish({ ...(duration && { duration }), ...(until && { until }), ...(span && { span }) });
  const zone = wish?.kind === 'until' ? await timeZone(turn, await recall(turn)) : undefined;
  const seconds = wish && wishSeconds(wish, turn.nowMs, zone);
  return seconds ?? turn.catalog.defaults.soundMinutes * 60;
}

/** "For ten minutes", or the whole minutes below "something under five minutes". */
function wishedSeconds(turn: Turn): number | undefined {
  const { duration, atMost } = turn.slots;
  const most = durationSeconds(atMost);
  return durationSeconds(duration) ?? (most && Math.max(60, most - 60));
}

/** The session where none is named: the default one, or another where that cannot be so short or so long. */
function sessionLasting(turn: Turn, seconds: number | undefined, size: string | undefined): string {
  const { session, quickSession } = turn.catalog.defaults;
  const minutes = turn.catalog.sessions[session]?.minutes;
  if (size === 'longest' || (minutes && seconds && seconds > minutes.most * 60)) return longestSession(turn);
  if (size === 'shortest' || (minutes && seconds && seconds < minutes.least * 60)) return quickSession;
  return session;
}

/** "A short one", "the longest": the length that a session has for the word. */
function sizeSeconds(entry: SessionEntry | undefined, size: string | undefined): number | undefined {
  if (!entry) return undefined;
  const { least, usual, most } = entry.minutes;
  switch (size) {
    case 'shortest':
      return least * 60;
    case 'short':
      return Math.max(least, Math.min(usual, 3)) * 60;
    case 'long':
      return Math.min(most, usual * 2) * 60;
    case 'longest':
      return most * 60;
    default:
      return undefined;
  }
}

function longestSession(turn: Turn): string {
  const guided = Object.entries(turn.catalog.sessions).filter(([, { kind }]) => kind !== 'timer');
  const [longest] = guided.sort(([, one], [, other]) => other.minutes.most - one.minutes.most);
  return longest?.[0] ?? turn.catalog.defaults.session;
}
