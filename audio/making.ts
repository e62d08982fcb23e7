import type { Piece } from '../lambda/playback/piece';
import { keyOf, type Workshop } from './recipes';
import { makingOfDay, makingOfSession } from './session-piece';
import { spansOfSound } from './sound-piece';
import type { Making } from './stream';

/** How a piece is put together, and the entity tag of its bytes. */
export function makingOf(
  workshop: Workshop,
  piece: Piece,
): { readonly making: Making; readonly tag: string } {
  const making = makingOfPiece(workshop, piece);
  const spans = making.spans.map(({ recipe, fromFrame, toFrame }) => [recipe.key, fromFrame, toFrame]);
  return { making, tag: `"${keyOf(workshop, spans).slice(0, 32)}"` };
}

function makingOfPiece(workshop: Workshop, piece: Piece): Making {
  switch (piece.kind) {
    case 'sound':
      return { spans: spansOfSound(workshop, piece), loops: [] };
    case 'session':
      return makingOfSession(workshop, piece);
    case 'day':
      return makingOfDay(workshop, piece);
  }
}
