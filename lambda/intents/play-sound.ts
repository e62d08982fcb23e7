import { soundPlan } from '../catalog/plan-for';
import type { Profile } from '../listener/profile';
import { recall } from '../memory';
import { mixOf } from '../playback/piece';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { lengthWish, wishSeconds } from '../slots/length';
import { startPlan } from '../start';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "Rain", "rain for thirty minutes", "rain and wind until seven": a sound or a mix of two, at once. */
export async function playSound(turn: Turn): Promise<VoiceReply> {
  const { sound, otherSound } = turn.slots;
  const unknown = [sound, otherSound].find((slot) => slot && slot.ids.length === 0);
  if (unknown) return offerNearest(turn, unknown.heard, turn.catalog.sounds);
  const id = sound?.ids[0] ?? turn.catalog.defaults.sound;
  const other = otherSound?.ids[0];
  const wish = lengthWish(turn.slots);
  const profile = wish?.kind === 'seconds' ? undefined : await recall(turn);
  const zone = wish?.kind === 'until' ? await timeZone(turn, profile) : undefined;
  const seconds = wish ? wishSeconds(wish, turn.nowMs, zone) : usualSeconds(turn, profile);
  if (seconds === undefined) return ask(turn, 'clockUnknown', { offers: [id] });
  return startPlan(turn, soundPlan(other && other !== id ? mixOf(id, other) : id, seconds));
}

function usualSeconds(turn: Turn, profile: Profile | undefined): number {
  return profile?.usualSound?.seconds ?? turn.catalog.defaults.soundMinutes * 60;
}
