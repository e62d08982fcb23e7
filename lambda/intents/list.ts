import type { Catalog } from '../catalog/catalog';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { inSentence, listInWords } from '../speech/names';
import type { Turn } from '../turn';

/** Nobody remembers more than three things read aloud. */
const AT_A_TIME = 3;

/** "What sounds do you have?": three at a time. */
export function list(turn: Turn): VoiceReply {
  const subject = turn.slots.subject?.ids[0];
  return name(turn, idsFor(turn.catalog, subject));
}

/** "More": the next three of what was being named. */
export function more(turn: Turn): VoiceReply {
  const left = turn.conversation.more ?? [];
  return name(turn, left.length > 0 ? left : idsFor(turn.catalog, undefined));
}

function name(turn: Turn, ids: readonly string[]): VoiceReply {
  const offers = ids.slice(0, AT_A_TIME);
  const left = ids.slice(AT_A_TIME);
  const titles = offers.map((id) => inSentence(turn.catalog, id));
  const extras = { values: { items: listInWords(turn.catalog, 'listAnd', titles) } };
  if (left.length === 0) return ask(turn, 'listLast', { offers }, extras);
  return ask(turn, 'listAndMore', { asks: 'more', offers, more: left }, extras);
}

/** The library items of a subject; without one, one of each kind of thing there is. */
function idsFor(catalog: Catalog, subject: string | undefined): readonly string[] {
  const sessions = Object.entries(catalog.sessions);
  const ofKind = (...kinds: string[]) =>
    sessions.filter(([, { kind }]) => kinds.includes(kind)).map(([id]) => id);
  switch (subject) {
    case 'sounds':
      return oneOfEachFamily(catalog);
    case 'water':
    case 'noise':
    case 'music':
      return Object.keys(catalog.sounds).filter((id) => catalog.sounds[id]?.family === subject);
    case 'breathing':
    case 'sleep':
    case 'children':
      return ofKind(subject);
    case 'courses':
      return Object.keys(catalog.courses);
    case 'meditations':
      return ofKind('meditation');
    default: {
      const { session, sound, breathing } = catalog.defaults;
      return [session, sound, breathing, ...Object.keys(catalog.courses), ...ofKind('meditation', 'sleep')];
    }
  }
}

/** Sounds in an order in which neighbours differ: the first of each family, the second of each, ... */
function oneOfEachFamily(catalog: Catalog): readonly string[] {
  const rank = new Map<string, number>();
  const ranked = Object.entries(catalog.sounds).map(([id, { family }]) => {
    const place = rank.get(family) ?? 0;
    rank.set(family, place + 1);
    return { id, place };
  });
  return ranked.sort((one, other) => one.place - other.place).map(({ id }) => id);
}
