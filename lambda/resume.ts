// Where sound goes on: from the player where it still holds our stream, else from what is remembered.
import { unfinished } from './listener/memory';
import { isSamePlay, newPlayId } from './listener/play-id';
import { recallWith } from './memory';
import { type Plan, totalSeconds } from './playback/plan';
import { beginning, carryOn, elapsedMs, type Place, type Position } from './playback/position';
import { ask } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import { inSentence } from './speech/names';
import type { Turn } from './turn';

/** The place to go on from, in a new stretch; undefined where nothing was left unfinished. */
export async function placeToResume(turn: Turn): Promise<Place | undefined> {
  const { position, isCurrent, offsetMs } = turn.player;
  if (position && isCurrent && !isOver(position, offsetMs)) {
    return goOn(turn, position, position.plan, elapsedMs(position, offsetMs));
  }
  const recent = await recallWith(turn, 'resume', (store, listener) =>
    store.readRecent(listener, turn.nowMs),
  );
  const left = recent && unfinished(recent);
  if (!left) return undefined;
  const { plan, id } = left.play;
  // Another device may still hold that play and go on with it: two must never count in one stretch.
  return asNewPlay(turn, carryOn(beginning(plan, id).position, plan, left.reachedMs));
}

/** True at the very end of a plan: nothing is left to go on with. */
function isOver(position: Position, offsetMs: number): boolean {
  return !position.plan.loops && elapsedMs(position, offsetMs) >= totalSeconds(position.plan) * 1000;
}

/** A place in a plan, perhaps a changed one, as the next stretch of a play; of a new play where that was hours ago. */
export function goOn(turn: Turn, from: Position, plan: Plan, timeMs: number): Place {
  const place = carryOn(from, plan, timeMs);
  return isSamePlay(from.playId, turn.nowMs) ? place : asNewPlay(turn, place);
}

function asNewPlay(turn: Turn, { position, offsetMs }: Place): Place {
  return { position: { ...position, playId: newPlayId(turn.nowMs), stretch: 0 }, offsetMs };
}

/** The beginning of what plays or played last; undefined where nothing did. */
export async function placeFromTheTop(turn: Turn): Promise<Place | undefined> {
  const place = await placeToResume(turn);
  return place && goOn(turn, place.position, place.position.plan, 0);
}

/** For "resume" or "next" hours after anything played: the sound most people begin with is offered. */
export function nothingToResume(turn: Turn): VoiceReply {
  const { sound } = turn.catalog.defaults;
  return ask(
    turn,
    'nothingToResume',
    { offers: [sound] },
    { values: { item: inSentence(turn.catalog, sound) } },
  );
}
