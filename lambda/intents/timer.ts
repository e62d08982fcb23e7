import { changeEnd } from '../change-end';
import { recall } from '../memory';
import { LONGEST_SECONDS, totalSeconds } from '../playback/plan';
import { elapsedMs } from '../playback/position';
import { ask, tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { timeZone } from '../services/time-zone';
import { lengthWish, wishSeconds } from '../slots/length';
import { durationInWords, inSentence } from '../speech/names';
import type { Turn } from '../turn';

/** "Stop in twenty minutes", "turn off at half six", "a sleep timer for an hour": another end for what plays. */
export async function timer(turn: Turn): Promise<VoiceReply> {
  const wish = lengthWish(turn.slots);
  if (!wish) return ask(turn, 'timerHowLong', {});
  const zone = wish.kind === 'until' ? await timeZone(turn, await recall(turn)) : undefined;
  const seconds = wishSeconds(wish, turn.nowMs, zone);
  if (seconds === undefined) return ask(turn, 'clockUnknown', {});
  const { position, offsetMs, isCurrent } = turn.player;
  if (position && isCurrent) return changeEnd(turn, elapsedMs(position, offsetMs) / 1000 + seconds);
  const { sound } = turn.catalog.defaults;
  const values = { item: inSentence(turn.catalog, sound), minutes: durationInWords(turn.catalog, seconds) };
  return ask(turn, 'timerNothingPlaying', { offers: [sound], seconds }, { values });
}

/** "Cancel the timer", "don't stop": it plays on for as long as we can. */
export async function noTimer(turn: Turn): Promise<VoiceReply> {
  const { position, offsetMs, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  return changeEnd(turn, elapsedMs(position, offsetMs) / 1000 + LONGEST_SECONDS);
}

/** "How long is left?": said, and it plays on. */
export function timeLeft(turn: Turn): VoiceReply {
  const { position, offsetMs, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  if (position.plan.loops) return tell(turn, 'timeLeftLoop');
  const seconds = totalSeconds(position.plan) - elapsedMs(position, offsetMs) / 1000;
  return tell(turn, 'timeLeft', { values: { time: durationInWords(turn.catalog, seconds) } });
}

/** A fade lasts this long. */
const FADE_SECONDS = 60;

/** "Start fading now": it ends in a minute, fading all the way. */
export async function fadeNow(turn: Turn): Promise<VoiceReply> {
  const { position, offsetMs, isCurrent } = turn.player;
  if (!position || !isCurrent) return tell(turn, 'nothingPlaying');
  return changeEnd(turn, elapsedMs(position, offsetMs) / 1000 + FADE_SECONDS);
}
