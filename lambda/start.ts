// Starts sound: remembers what begins, decides whether anything is said before it, and gives the reply.
import { changesOfPlay } from './listener/changes';
import { newPlayId } from './listener/play-id';
import type { Profile } from './listener/profile';
import { remember } from './memory';
import { isNight } from './playback/clock';
import type { Plan } from './playback/plan';
import { beginning, type Place } from './playback/position';
import { tell } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import { timeZone } from './services/time-zone';
import { announcement } from './speech/announce';
import type { Ssml } from './speech/ssml';
import type { Turn } from './turn';

/** Starts a plan from its beginning. `say` stands in for the announcement, by day. */
export function startPlan(turn: Turn, plan: Plan, say?: Ssml): Promise<VoiceReply> {
  return startAt(turn, beginning(plan, newPlayId(turn.nowMs)), say ?? announcement(turn.catalog, plan));
}

/** Starts at a place, which may be the middle of an earlier play. */
export async function startAt(turn: Turn, place: Place, say?: Ssml): Promise<VoiceReply> {
  if (!turn.device.canPlayAudio) return tell(turn, 'noAudioHere');
  const profile = await remember(turn, changesOfPlay(place.position));
  if (say === undefined || (await isQuiet(turn, profile))) return { kind: 'play', ...place };
  return { kind: 'play', ...place, say };
}

/** Nothing is said before sound by night, to those who asked for few words, and where we do not know the hour. */
async function isQuiet(turn: Turn, profile: Profile | undefined): Promise<boolean> {
  if (profile?.brief) return true;
  const zone = await timeZone(turn, profile);
  return zone === undefined || isNight(turn.nowMs, zone);
}
