import { dayOf } from '../listener/days';
import { type Totals, totalsOn } from '../listener/totals';
import { withStore } from '../memory';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { durationInWords } from '../speech/names';
import type { Turn } from '../turn';

/** "What's my streak?": a number, kindly; never mentioned unless asked. */
export async function streak(turn: Turn): Promise<VoiceReply> {
  const totals = await totalsNow(turn);
  if (!totals) return tell(turn, 'memoryAway');
  const { days, yesterdayForgiven } = totals.streak;
  if (days === 0) return tell(turn, 'streakNone');
  const values = { days: String(days) };
  if (days === 1) return tell(turn, 'streakOne');
  return tell(turn, yesterdayForgiven ? 'streakForgiven' : 'streakDays', { values });
}

/** "How am I doing?": minutes in all and this week. */
export async function stats(turn: Turn): Promise<VoiceReply> {
  const totals = await totalsNow(turn);
  if (!totals) return tell(turn, 'memoryAway');
  if (totals.all.seconds < 60) return tell(turn, 'statsNone');
  const all = durationInWords(turn.catalog, totals.all.seconds);
  const week = durationInWords(turn.catalog, totals.week.seconds);
  const key = totals.week.seconds < 60 ? 'statsAll' : 'statsWeek';
  return tell(turn, key, { values: { all, week, sessions: String(totals.all.sessions) } });
}

async function totalsNow(turn: Turn): Promise<Totals | undefined> {
  const { store } = turn.house;
  const history = await withStore(turn, 'history', (listener) => store.readHistory(listener, turn.nowMs));
  if (!history) return undefined;
  const today = dayOf(turn.nowMs, history.profile?.zones ?? []);
  return totalsOn(today, history.days, history.longAgo);
}
