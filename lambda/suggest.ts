// What we choose where a listener leaves the choice to us: by the hour, and another each time.
import type { Defaults } from '../audio-manifests/schema';
import { hash } from './hash';
import type { Profile } from './listener/profile';
import { recall } from './memory';
import { minuteOfDay } from './playback/clock';
import { timeZone } from './services/time-zone';
import type { Turn } from './turn';

/**
 * A session for this hour of the listener's day (for the middle of the day where the hour is not known), and none
 * that they never want to hear again.
 */
export function suggestion(turn: Turn, profile: Profile | undefined, zone: string | undefined): string {
  const liked = fitting(turn, profile, zone);
  return liked[hash(turn.requestId) % Math.max(1, liked.length)] ?? turn.catalog.defaults.session;
}

/** Two others than the one that was offered and not wanted: of this hour's sessions, and the usual sound where those are few. */
export async function twoOthers(turn: Turn, offered: string): Promise<readonly [string, string]> {
  const profile = await recall(turn);
  const { session, sound } = turn.catalog.defaults;
  const ids = [...fitting(turn, profile, await quickZone(turn, profile)), sound, session];
  const [one = session, other = sound] = [...new Set(ids)].filter((id) => id !== offered);
  return [one, other];
}

function fitting(turn: Turn, profile: Profile | undefined, zone: string | undefined): readonly string[] {
  const part = zone === undefined ? 'day' : partOfDay(minuteOfDay(turn.nowMs, zone) / 60);
  return turn.catalog.defaults[part].filter((id) => !profile?.avoided.includes(id));
}

function partOfDay(hour: number): keyof Pick<Defaults, 'morning' | 'day' | 'evening' | 'night'> {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}

/** The same, where it is not worth waiting for Alexa to tell the hour of somebody new. */
export async function quickSuggestion(turn: Turn, profile: Profile | undefined): Promise<string> {
  return suggestion(turn, profile, await quickZone(turn, profile));
}

async function quickZone(turn: Turn, profile: Profile | undefined): Promise<string | undefined> {
  return profile && timeZone(turn, profile);
}
