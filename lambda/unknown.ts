// Somebody asked for a sound or session that we do not have: the two nearest are offered, and nothing plays.
import { ask } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import { inSentence } from './speech/names';
import type { Turn } from './turn';
import { nearest } from './understanding/nearest';

/** Names the two nearest entries by name, and asks which it is to be. */
export function offerNearest(
  turn: Turn,
  heard: string,
  entries: Readonly<Record<string, { readonly names: readonly string[] }>>,
): VoiceReply {
  const [first = '', second = ''] = nearest(heard, entries);
  const one = inSentence(turn.catalog, first);
  const other = inSentence(turn.catalog, second);
  return ask(turn, 'unknownItem', { offers: [first, second] }, { values: { one, other } });
}
