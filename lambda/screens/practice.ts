import type { Total } from '../listener/totals';
import { durationInWords, phrase } from '../speech/names';
import type { Turn } from '../turn';
import { pictureUrl } from './picture';
import document from './practice.json';
import type { Screen, Shown } from './screen';

const WEEK_DAYS = 7;
const COUNTS_FROM_SECONDS = 60;

/** The numbers of a listener's practice, the same that are spoken, and which of the last seven days had a minute. */
export function practiceScreen(
  { catalog, house }: Turn,
  { totals, days, today }: Extract<Screen, { kind: 'practice' }>,
): Shown {
  const { streak, all, week } = totals;
  // As in speech: what is less than a minute is not spoken of.
  const line = (key: 'practiceWeek' | 'practiceAll', { seconds }: Total): readonly { text: string }[] =>
    seconds < COUNTS_FROM_SECONDS
      ? []
      : [{ text: phrase(catalog, key, { time: durationInWords(catalog, seconds) }) }];
  const lastDays = Array.from({ length: WEEK_DAYS }, (_, at) => today - WEEK_DAYS + 1 + at);
  return {
    token: 'practice',
    document,
    payload: {
      screen: {
        hasStreak: streak.days > 0,
        hasNone: streak.days === 0,
        none: phrase(catalog, 'practiceNone', {}),
        days: String(streak.days),
        daysAre: phrase(catalog, streak.days === 1 ? 'practiceDay' : 'practiceDays', {}),
        lines: [...line('practiceWeek', week), ...line('practiceAll', all)],
        lastDays: lastDays.map((day) => {
          const practised = (days.get(day)?.seconds ?? 0) >= COUNTS_FROM_SECONDS;
          return { practised, missed: !practised };
        }),
        background: pictureUrl(house, catalog.defaults.session, 'background'),
      },
    },
  };
}
