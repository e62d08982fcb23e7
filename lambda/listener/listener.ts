// Whose memory it is: a household's, which all share, or that of one person in it.
//
// A household may wish to be known by its voices. Then whoever's voice Alexa knows has a memory of their own: profile,
// plays, course, tips, totals. It stands in the household's partition, behind the person's code, and not under a key of
// its own: so one deletion finds all there is of a household, and an event of the player, which never says who spoke,
// finds the right shelf by the code at the end of its play id.
import { spreadHash } from '../hash';

/** A household (Alexa's user id) and, where it is one person of it, their code. */
export type Listener = { readonly household: string; readonly person?: string | undefined };

const SIGN_COUNT = 36;
/** How long such a code is. */
export const CODE_LENGTH = 6;

/**
 * The code of a person: six characters that only this household has for them. Alexa's own id is neither kept nor put in
 * a token, and cannot be told from the code.
 */
export function personCode(household: string, personId: string): string {
  const code = spreadHash(personId, spreadHash(household)) % SIGN_COUNT ** CODE_LENGTH;
  return code.toString(SIGN_COUNT).padStart(CODE_LENGTH, '0');
}

/** The memory that a listener shares with their household. */
export function shared({ household }: Listener): Listener {
  return { household };
}

/** A memory's name, for orders that are to differ from one to the next. */
export function nameOf({ household, person = '' }: Listener): string {
  return household + person;
}
