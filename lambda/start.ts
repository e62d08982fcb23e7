// Starts sound: remembers what begins, decides whether anything is said before it, and gives the reply.
import { soundPlan } from './catalog/plan-for';
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

/** Starts a sound for as long as this listener's sounds usually last; one call to the table both learns and remembers it. */
export async function startSound(turn: Turn, sound: string): Promise<VoiceReply> {
  const plan = soundPlan(sound, turn.catalog.defaults.soundMinutes * 60);
  const asked = beginning(plan, newPlayId(turn.nowMs));
  if (!turn.device.canPlayAudio) return tell(turn, 'noAudioHere');
  const profile = await remember(turn, { ...changesOfPlay(asked.position), forUsualLength: true });
  const place = asRemembered(asked, profile);
  return begin(turn, place, profile, announcement(turn.catalog, place.position.plan));
}

/** Starts at a place, which may be the middle of an earlier play. */
export async function startAt(turn: Turn, place: Place, say?: Ssml): Promise<VoiceReply> {
  if (!turn.device.canPlayAudio) return tell(turn, 'noAudioHere');
  const profile = await remember(turn, changesOfPlay(place.position));
  return begin(turn, asRemembered(place, profile), profile, say);
}

/** The place as it was remembered: perhaps with the listener's usual length, perhaps as one person's own play. */
function asRemembered(place: Place, profile: Profile | undefined): Place {
  return { ...place, position: profile?.last?.position ?? place.position };
}

async function begin(
  turn: Turn,
  place: Place,
  profile: Profile | undefined,
  say?: Ssml,
): Promise<VoiceReply> {
  if (say === undefined || (await isQuiet(turn, profile))) return { kind: 'play', ...place };
  return { kind: 'play', ...place, say };
}

/** Nothing is said before sound by night, to those who asked for few words, and where we do not know the hour. */
async function isQuiet(turn: Turn, profile: Profile | undefined): Promise<boolean> {
  if (profile?.brief) return true;
  const zone = await timeZone(turn, profile);
  return zone === undefined || isNight(turn.nowMs, zone);
}
