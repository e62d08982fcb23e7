// What Alexa's own screen shows while a piece plays. It takes nothing but words and pictures.
import type { interfaces } from 'ask-sdk-model';
import type { Piece } from '../playback/piece';
import type { Plan } from '../playback/plan';
import { pictureUrl } from '../screens/picture';
import { capitalised, phrase, planSubtitle, planTitle } from '../speech/names';
import type { Turn } from '../turn';

/**
 * The words and pictures for a piece of a plan. Devices keep them for days by the stream's token; no token of ours is
 * used twice, so that a plan which gets another length gets another subtitle. Without a screen there is the title alone.
 */
export function nowPlaying(turn: Turn, plan: Plan, piece: Piece): interfaces.audioplayer.AudioItemMetadata {
  const name = planTitle(turn.catalog, plan);
  const title = capitalised(name);
  if (!turn.device.hasScreen) return { title };
  const id = idOf(piece);
  const contentDescription = phrase(turn.catalog, 'pictureFor', { item: name });
  return {
    title,
    subtitle: capitalised(planSubtitle(turn.catalog, plan)),
    art: { contentDescription, sources: [{ url: pictureUrl(turn.house, id, 'art') }] },
    backgroundImage: { contentDescription, sources: [{ url: pictureUrl(turn.house, id, 'background') }] },
  };
}

/** Whose picture a piece has: a mix the one of its first sound. */
function idOf(piece: Piece): string {
  switch (piece.kind) {
    case 'sound':
      return piece.sound.replace(/\+.*/, '');
    case 'session':
      return piece.session;
    case 'day':
      return piece.course;
  }
}
