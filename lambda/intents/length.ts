import { planFor, soundPlan } from '../catalog/plan-for';
import { changeEnd } from '../change-end';
import { recall } from '../memory';
import { elapsedMs } from '../playback/position';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { lengthWish, wishSeconds } from '../slots/length';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** Somebody with so little time wants a practice; with more, a sound. */
const PRACTICE_AT_MOST_SECONDS = 20 * 60;

/** A length alone: "twenty minutes", "until seven", "all night". It is for what was offered, or plays, or we choose. */
export async function length(turn: Turn): Promise<VoiceReply> {
  const wish = lengthWish(turn.slots);
  if (!wish) return ask(turn, 'timerHowLong', turn.conversation);
  const profile = await recall(turn);
  const zone = wish.kind === 'until' ? await timeZone(turn, profile) : undefined;
  const seconds = wishSeconds(wish, turn.nowMs, zone);
  if (seconds === undefined) return ask(turn, 'clockUnknown', turn.conversation);
  // An offer comes first: the player may still name a stream that was stopped hours ago.
  const [offer] = turn.conversation.offers ?? [];
  if (offer) return startPlan(turn, planFor(turn.catalog, offer, seconds));
  const { position, offsetMs, isCurrent } = turn.player;
  if (position && isCurrent) return changeEnd(turn, elapsedMs(position, offsetMs) / 1000 + seconds);
  const { session, quickSession, sound } = turn.catalog.defaults;
  if (wish.kind === 'seconds' && seconds < PRACTICE_AT_MOST_SECONDS) {
    const isQuick = seconds < (turn.catalog.sessions[session]?.minutes.least ?? 0) * 60;
    return startPlan(turn, planFor(turn.catalog, isQuick ? quickSession : session, seconds));
  }
  return startPlan(turn, soundPlan(profile?.usualSound?.id ?? sound, seconds));
}
