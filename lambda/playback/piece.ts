// A piece is one audio file, and its URL says everything about it: same URL, same bytes, for ever.
// The skill writes these paths; the audio origin reads them.

/** Which ends of a sound fade: a whole piece enters and leaves; the parts of a longer plan join without a fade. */
export type SoundEnds = 'whole' | 'first' | 'middle' | 'last';

/** A sound, or two mixed ("brown-noise+rain", ids in alphabetical order). */
export type SoundPiece = {
  readonly kind: 'sound';
  readonly sound: string;
  readonly seconds: number;
  readonly ends: SoundEnds;
};

/** A session over a bed of its own or another (`over`), which at its end may grow into a sound (`then`). */
export type SessionPiece = {
  readonly kind: 'session';
  readonly language: string;
  readonly session: string;
  readonly seconds: number;
  readonly over?: string;
  readonly then?: string;
};

/** A day of a course, counted from 1: its session between an opening and a closing. */
export type DayPiece = {
  readonly kind: 'day';
  readonly language: string;
  readonly course: string;
  readonly day: number;
  readonly seconds: number;
};

export type Piece = SoundPiece | SessionPiece | DayPiece;

const ID = '[a-z]+(?:-[a-z]+)*?';
const MIX = `${ID}(?:\\+${ID})?`;
const SOUND_PATH = new RegExp(`^/sounds/(${MIX})/([1-9]\\d{0,5})s(?:-(first|middle|last))?\\.mp3$`);
const SESSION_PATH = new RegExp(
  `^/sessions/([a-z]{2})/(${ID})/([1-9]\\d{0,5})s(?:-over-(${MIX}))?(?:-then-(${MIX}))?\\.mp3$`,
);
const DAY_PATH = new RegExp(`^/courses/([a-z]{2})/(${ID})/([1-9]\\d?)/([1-9]\\d{0,5})s\\.mp3$`);

/** The path of a piece on the audio origin, such as "/sounds/rain/1800s.mp3". */
export function toPath(piece: Piece): string {
  switch (piece.kind) {
    case 'sound': {
      const ends = piece.ends === 'whole' ? '' : `-${piece.ends}`;
      return `/sounds/${piece.sound}/${piece.seconds}s${ends}.mp3`;
    }
    case 'session': {
      const over = piece.over ? `-over-${piece.over}` : '';
      const then = piece.then ? `-then-${piece.then}` : '';
      return `/sessions/${piece.language}/${piece.session}/${piece.seconds}s${over}${then}.mp3`;
    }
    case 'day':
      return `/courses/${piece.language}/${piece.course}/${piece.day}/${piece.seconds}s.mp3`;
  }
}

/**
 * The piece that a path asks for, or undefined where the path is not one of ours. Only the form is checked here:
 * whether there is such a sound, and whether a session can have that length, the origin knows from the manifests.
 */
export function fromPath(path: string): Piece | undefined {
  const sound = SOUND_PATH.exec(path);
  if (sound) {
    const [, id = '', seconds, ends = 'whole'] = sound;
    return { kind: 'sound', sound: id, seconds: Number(seconds), ends: ends as SoundEnds };
  }
  const session = SESSION_PATH.exec(path);
  if (session) {
    const [, language = '', id = '', seconds, over, then] = session;
    const beds = { ...(over && { over }), ...(then && { then }) };
    return { kind: 'session', language, session: id, seconds: Number(seconds), ...beds };
  }
  const day = DAY_PATH.exec(path);
  if (day) {
    const [, language = '', course = '', number, seconds] = day;
    return { kind: 'day', language, course, day: Number(number), seconds: Number(seconds) };
  }
  return undefined;
}

/** The id of a mix: both ids in alphabetical order, so that "rain and wind" and "wind and rain" are one file. */
export function mixOf(one: string, other: string): string {
  return [one, other].sort().join('+');
}
