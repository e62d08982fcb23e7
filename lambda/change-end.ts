// Gives what plays another end, without a break in the sound.
import { totalSeconds } from './playback/plan';
import { elapsedMs } from './playback/position';
import { endingAt } from './playback/timer';
import { tell } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import { goOn } from './resume';
import { durationInWords } from './speech/names';
import { say } from './speech/say';
import { startAt } from './start';
import type { Turn } from './turn';

/** Plays on from here to an end so many seconds after the plan's beginning; by day it says how long that is from now. */
export async function changeEnd(turn: Turn, seconds: number): Promise<VoiceReply> {
  const { position, offsetMs } = turn.player;
  if (!position) return tell(turn, 'nothingPlaying');
  const nowMs = elapsedMs(position, offsetMs);
  const plan = endingAt(position.plan, seconds, bedOf(turn));
  const time = durationInWords(turn.catalog, totalSeconds(plan) - nowMs / 1000);
  const words = say(turn.catalog, 'timerSet', { time }, turn.requestId);
  return startAt(turn, goOn(turn, position, plan, nowMs), words);
}

/** The sound that can go on when the session that plays is over. */
function bedOf(turn: Turn): string | undefined {
  const item = turn.player.position?.plan.items[0];
  if (item?.kind !== 'session') return undefined;
  const bed = item.over ?? turn.catalog.sessions[item.session]?.bed;
  return bed === 'none' ? undefined : bed;
}
