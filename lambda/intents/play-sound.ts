import { soundPlan } from '../catalog/plan-for';
import { recall } from '../memory';
import { mixOf } from '../playback/piece';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { lengthWish, wishSeconds } from '../slots/length';
import { startPlan, startSound } from '../start';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "Rain", "rain for thirty minutes", "rain and wind until seven": a sound or a mix of two, at once. */
export async function playSound(turn: Turn): Promise<VoiceReply> {
  const { sound, otherSound } = turn.slots;
  const unknown = [sound, otherSound].find((slot) => slot && slot.ids.length === 0);
  if (unknown) return offerNearest(turn, unknown.heard, turn.catalog.sounds);
  const id = sound?.ids[0] ?? turn.catalog.defaults.sound;
  const other = otherSound?.ids[0];
  const mix = other && other !== id ? mixOf(id, other) : id;
  const wish = lengthWish(turn.slots);
  if (!wish) return startSound(turn, mix);
  const zone = wish.kind === 'until' ? await timeZone(turn, await recall(turn)) : undefined;
  const seconds = wishSeconds(wish, turn.nowMs, zone);
  if (seconds === undefined) return ask(turn, 'clockUnknown', { offers: [id] });
  return startPlan(turn, soundPlan(mix, seconds));
}
