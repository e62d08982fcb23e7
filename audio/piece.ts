// A URL's path -> what it asks for, held against the library. What is refused is refused before any work begins.
import type { Session } from '../audio-manifests/schema';
import { fromPath, mixOf, type Piece } from '../lambda/playback/piece';
import type { Library } from './library';

/** The longest that a sound may be asked for: a night of twelve hours. */
const SOUND_SECONDS_AT_MOST = 12 * 3600;

/** A piece that can be made, with its mixes in alphabetical order; or, in one line, why there is none. */
export type PieceRequest = { readonly piece: Piece } | { readonly fault: string };

/** Reads the path of a URL. */
export function readPiece(path: string, library: Library): PieceRequest {
  const piece = fromPath(path);
  if (!piece) return { fault: 'There is nothing here. Pieces are /sounds/<id>/<seconds>s.mp3 and the like.' };
  const fault = faultOf(piece, library);
  return fault ? { fault } : { piece: inOrder(piece) };
}

function faultOf(piece: Piece, library: Library): string | undefined {
  switch (piece.kind) {
    case 'sound':
      if (piece.seconds > SOUND_SECONDS_AT_MOST) return 'A sound lasts twelve hours at most.';
      return mixFault(piece.sound, library);
    case 'session': {
      const beds = [piece.over, piece.then].flatMap((mix) => mix ?? []);
      return (
        sessionFault(piece.session, piece.language, piece.seconds, library) ??
        beds.map((mix) => mixFault(mix, library)).find((fault) => fault)
      );
    }
    case 'day': {
      const course = own(library.courses, piece.course);
      if (!course) return `There is no course "${piece.course}".`;
      const day = course.days[piece.day - 1];
      if (!day) return `The course "${piece.course}" has ${course.days.length} days.`;
      return sessionFault(day.session, piece.language, piece.seconds, library);
    }
  }
}

function mixFault(mix: string, library: Library): string | undefined {
  const ids = mix.split('+');
  if (ids.length === 2 && ids[0] === ids[1]) return 'A mix is of two different sounds.';
  const unknown = ids.find((id) => !own(library.sounds, id));
  return unknown && `There is no sound "${unknown}".`;
}

function sessionFault(id: string, language: string, seconds: number, library: Library): string | undefined {
  const session = own(library.sessions, id);
  if (!session) return `There is no session "${id}".`;
  if (language !== 'en' && !own(own(library.translations, language) ?? {}, id))
    return `The session "${id}" is not there in the language "${language}".`;
  if (seconds % 60 !== 0) return 'A session lasts a whole number of minutes.';
  return minutesFault(id, session, seconds / 60);
}

function minutesFault(id: string, { minutes }: Session, asked: number): string | undefined {
  if (asked >= minutes.least && asked <= minutes.most) return undefined;
  return `The session "${id}" lasts ${minutes.least} to ${minutes.most} minutes.`;
}

function inOrder(piece: Piece): Piece {
  if (piece.kind === 'sound') return { ...piece, sound: sorted(piece.sound) };
  if (piece.kind === 'day') return piece;
  const over = piece.over && sorted(piece.over);
  const then = piece.then && sorted(piece.then);
  return { ...piece, ...(over && { over }), ...(then && { then }) };
}

function sorted(mix: string): string {
  const [one = '', other] = mix.split('+');
  return other ? mixOf(one, other) : one;
}

/** An entry of a record and never something that every object has, such as "constructor". */
function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
