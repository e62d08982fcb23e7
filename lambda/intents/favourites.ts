import { planFor } from '../catalog/plan-for';
import { hash } from '../hash';
import { recall, remember } from '../memory';
import { ask, tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { inSentence, itemTitle, listInWords, soundTitle } from '../speech/names';
import { startPlan } from '../start';
import type { Turn } from '../turn';

const AT_A_TIME = 3;

/** "Save this": what plays, or played last; "put rain in my favourites". */
export async function addFavourite(turn: Turn): Promise<VoiceReply> {
  const id = turn.slots.sound?.ids[0] ?? currentId(turn);
  if (!id) return tell(turn, 'nothingToSave');
  const profile = await remember(turn, { addFavourite: id });
  return profile
    ? tell(turn, 'favouriteAdded', { values: { item: titleOf(turn, id) } })
    : tell(turn, 'memoryAway');
}

/** "Take this off my favourites". */
export async function removeFavourite(turn: Turn): Promise<VoiceReply> {
  const id = currentId(turn);
  if (!id) return tell(turn, 'nothingToSave');
  const profile = await remember(turn, { removeFavourite: id });
  return profile
    ? tell(turn, 'favouriteRemoved', { values: { item: titleOf(turn, id) } })
    : tell(turn, 'memoryAway');
}

/** "Play my favourites": one of them, another each time. */
export async function playFavourite(turn: Turn): Promise<VoiceReply> {
  const favourites = await favouritesOf(turn);
  const id = favourites[hash(turn.requestId) % Math.max(1, favourites.length)];
  return id ? startPlan(turn, planFor(turn.catalog, id)) : tell(turn, 'favouritesNone');
}

/** "What are my favourites?": up to three. */
export async function listFavourites(turn: Turn): Promise<VoiceReply> {
  const offers = (await favouritesOf(turn)).slice(0, AT_A_TIME);
  if (offers.length === 0) return tell(turn, 'favouritesNone');
  const items = listInWords(
    turn.catalog,
    'listAnd',
    offers.map((id) => inSentence(turn.catalog, id)),
  );
  return ask(turn, 'favouritesList', { offers }, { values: { items } });
}

/** Favourites that are still in the library, the newest first. */
async function favouritesOf(turn: Turn): Promise<readonly string[]> {
  const { sounds, sessions } = turn.catalog;
  const favourites = (await recall(turn))?.favourites ?? [];
  return favourites.filter((id) => sessions[id] || id.split('+').every((sound) => sounds[sound]));
}

function currentId(turn: Turn): string | undefined {
  const item = turn.player.position?.plan.items[0];
  if (item?.kind === 'sound') return item.sound;
  return item?.kind === 'session' ? item.session : undefined;
}

function titleOf(turn: Turn, id: string): string {
  return itemTitle(turn.catalog, id) ?? soundTitle(turn.catalog, id);
}
