import { soundPlan } from '../catalog/plan-for';
import { mixOf } from '../playback/piece';
import type { Plan } from '../playback/plan';
import { elapsedMs } from '../playback/position';
import { SILENT_STOP, tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { goOn } from '../resume';
import { startAt, startPlan } from '../start';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "Add some wind": mixed into the sound that plays, or put under the session that plays. */
export async function addSound(turn: Turn): Promise<VoiceReply> {
  const slot = turn.slots.sound;
  const sound = slot?.ids[0];
  if (!sound) return offerNearest(turn, slot?.heard ?? '', turn.catalog.sounds);
  const { position, isCurrent } = turn.player;
  if (!position || !isCurrent)
    return startPlan(turn, soundPlan(sound, turn.catalog.defaults.soundMinutes * 60));
  const plan = withSound(position.plan, sound);
  return plan ? playOn(turn, plan) : tell(turn, 'mixIsFull');
}

/** "Take out the crickets": what is left of the mix plays on. "Stop the rain", where nothing else plays, is a stop. */
export async function removeSound(turn: Turn): Promise<VoiceReply> {
  const sound = turn.slots.sound?.ids[0];
  const { position, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  const [item] = position.plan.items;
  if (item?.kind === 'sound' && item.sound === sound) return SILENT_STOP;
  const plan = sound === undefined ? undefined : withoutSound(position.plan, sound);
  return plan ? playOn(turn, plan) : tell(turn, 'notInTheMix');
}

/** "Then rain": after the session that plays, for an hour. */
export async function thenSound(turn: Turn): Promise<VoiceReply> {
  const slot = turn.slots.sound;
  const sound = slot?.ids[0];
  if (!sound) return offerNearest(turn, slot?.heard ?? '', turn.catalog.sounds);
  const { position, isCurrent } = turn.player;
  const afterwards = soundPlan(sound, turn.catalog.defaults.soundMinutes * 60);
  const [first] = position?.plan.items ?? [];
  if (!isCurrent || first?.kind !== 'session') return startPlan(turn, afterwards);
  return playOn(turn, { items: [first, ...afterwards.items], loops: false });
}

function withSound(plan: Plan, sound: string): Plan | undefined {
  const [first, ...rest] = plan.items;
  if (first?.kind === 'session') return { ...plan, items: [{ ...first, over: sound }, ...rest] };
  if (first?.kind !== 'sound' || first.sound.includes('+')) return undefined;
  if (first.sound === sound) return plan;
  return { ...plan, items: [{ ...first, sound: mixOf(first.sound, sound) }, ...rest] };
}

function withoutSound(plan: Plan, sound: string): Plan | undefined {
  const [first, ...rest] = plan.items;
  if (first?.kind !== 'sound') return undefined;
  const sounds = first.sound.split('+');
  const [left] = sounds.filter((id) => id !== sound);
  if (sounds.length !== 2 || !sounds.includes(sound) || !left) return undefined;
  return { ...plan, items: [{ ...first, sound: left }, ...rest] };
}

function playOn(turn: Turn, plan: Plan): Promise<VoiceReply> {
  const { position, offsetMs } = turn.player;
  if (!position) throw new Error('A plan can only play on where one is playing.');
  return startAt(turn, goOn(turn, position, plan, elapsedMs(position, offsetMs)));
}
