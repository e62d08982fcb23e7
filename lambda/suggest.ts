// What we choose where a listener leaves the choice to us: by the hour, and another each time.
import type { Defaults } from '../audio-manifests/schema';
import { minuteOfDay } from './playback/clock';
import { hash } from './speech/say';
import type { Turn } from './turn';

/** A session for this hour of the listener's day; for the middle of the day where the hour is not known. */
export function suggestion(turn: Turn, zone: string | undefined): string {
  const ids =
    turn.catalog.defaults[zone === undefined ? 'day' : partOfDay(minuteOfDay(turn.nowMs, zone) / 60)];
  return ids[hash(turn.requestId) % ids.length] ?? turn.catalog.defaults.session;
}

function partOfDay(hour: number): keyof Pick<Defaults, 'morning' | 'day' | 'evening' | 'night'> {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}
