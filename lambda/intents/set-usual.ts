import { recall, remember } from '../memory';
import { clampSeconds } from '../playback/plan';
import { tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { durationSeconds } from '../slots/duration';
import { durationInWords, inSentence } from '../speech/names';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "Make rain my usual", "always play for an hour": what "my usual" and "play rain" mean from now on. */
export async function setUsual(turn: Turn): Promise<VoiceReply> {
  const { sound, soundMinutes } = turn.catalog.defaults;
  const asked = turn.slots.sound;
  if (asked && asked.ids.length === 0) return offerNearest(turn, asked.heard, turn.catalog.sounds);
  const before = (await recall(turn))?.usualSound;
  const id = asked?.ids[0] ?? before?.id ?? sound;
  const seconds = clampSeconds(durationSeconds(turn.slots.duration) ?? before?.seconds ?? soundMinutes * 60);
  const profile = await remember(turn, { usualSound: { id, seconds } });
  if (!profile) return tell(turn, 'memoryAway');
  const values = { item: inSentence(turn.catalog, id), minutes: durationInWords(turn.catalog, seconds) };
  return tell(turn, 'usualSet', { values });
}
