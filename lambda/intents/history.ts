import { dayOf } from '../listener/days';
import { totalsOn } from '../listener/totals';
import { recallWith } from '../memory';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Screen } from '../screens/screen';
import { durationInWords } from '../speech/names';
import type { Turn } from '../turn';

/** "What's my streak?": a number, kindly; never mentioned unless asked. */
export async function streak(turn: Turn): Promise<VoiceReply> {
  const screen = await practiceNow(turn);
  if (!screen) return tell(turn, 'memoryAway');
  const { days, yesterdayForgiven } = screen.totals.streak;
  if (days === 0) return tell(turn, 'streakNone', { screen });
  const values = { days: String(days) };
  if (days === 1) return tell(turn, 'streakOne', { screen });
  return tell(turn, yesterdayForgiven ? 'streakForgiven' : 'streakDays', { values, screen });
}

/** "How am I doing?": minutes in all and this week. */
export async function stats(turn: Turn): Promise<VoiceReply> {
  const screen = await practiceNow(turn);
  if (!screen) return tell(turn, 'memoryAway');
  const { totals } = screen;
  if (totals.all.seconds < 60) return tell(turn, 'statsNone', { screen });
  const all = durationInWords(turn.catalog, totals.all.seconds);
  const week = durationInWords(turn.catalog, totals.week.seconds);
  const key = totals.week.seconds < 60 ? 'statsAll' : 'statsWeek';
  return tell(turn, key, { values: { all, week, sessions: String(totals.all.sessions) }, screen });
}

/** What is remembered of the listener's practice, as a screen shows it too; undefined with the table away. */
async function practiceNow(turn: Turn): Promise<Extract<Screen, { kind: 'practice' }> | undefined> {
  const history = await recallWith(turn, 'history', (store, listener) =>
    store.readHistory(listener, turn.nowMs),
  );
  if (!history) return undefined;
  const today = dayOf(turn.nowMs, history.profile?.zones ?? []);
  const { days, longAgo } = history;
  return { kind: 'practice', totals: totalsOn(today, days, longAgo), days, today };
}
