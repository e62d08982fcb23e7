// A request with a reason beside it: "it's too loud they're sleeping", "deadline tomorrow so play some rain". Where one
// end of a sentence is a sample, and the rest says why, the request is what was meant.
import { beginsClause, isFirstPerson, withoutFillers, withoutLink } from './english';
import type { Reading } from './grammar';
import type { Word } from './words';

/** What is known of words, for taking a sentence apart. */
export type ClauseEar = {
  /** How a clause alone is read; undefined where no sample fits it. */
  readonly read: (words: readonly Word[]) => Reading | undefined;
  /** How much words say. */
  readonly worth: (words: readonly Word[]) => number;
  /** Whether they may tell of danger. */
  readonly isGrave: (words: readonly Word[]) => boolean;
  /** Whether something of ours, or a length, is named in them. */
  readonly isNaming: (words: readonly Word[]) => boolean;
};

/** "What", "and one": too little to be a request. */
const LEAST_WORTH = 0.5;
const LEAST_LAST_WORDS = 2;
const LEAST_OWN_WORDS = 3;

/**
 * The request in a sentence of several clauses: its first words where the rest begins anew, or its last ones. None where
 * the rest may be grave: whoever says such a thing wants it heard whole. A sentence that begins in the first person is
 * only cut where its beginning is the request.
 */
export function clauseReading(words: readonly Word[], ear: ClauseEar): Reading | undefined {
  const cuts = words.map((_, at) => at).filter((at) => at > 0 && beginsClause(words.slice(at)));
  const clauses = cuts.flatMap((at) => [
    ...firstClause(words.slice(0, at), words.slice(at), ear),
    ...lastClause(words.slice(at), words.slice(0, at), ear),
  ]);
  const [best] = clauses.sort((one, other) => other.worth - one.worth);
  return best && best.worth >= LEAST_WORTH ? best.reading : undefined;
}

type Clause = { readonly reading: Reading; readonly worth: number };

function firstClause(first: readonly Word[], rest: readonly Word[], ear: ClauseEar): readonly Clause[] {
  if (isFirstPerson(first[0]) && first.length < LEAST_OWN_WORDS) return [];
  if (ear.isGrave(rest) || ear.isNaming(rest)) return [];
  return request(first, ear);
}

function lastClause(last: readonly Word[], before: readonly Word[], ear: ClauseEar): readonly Clause[] {
  const clause = withoutFillers(withoutLink(last));
  if (isFirstPerson(before[0]) || clause.length < LEAST_LAST_WORDS || ear.isGrave(before)) return [];
  if (ear.isNaming(before) && !ear.isNaming(clause)) return [];
  return request(clause, ear);
}

function request(words: readonly Word[], { read, worth }: ClauseEar): readonly Clause[] {
  const reading = read(words);
  return reading ? [{ reading, worth: worth(words) }] : [];
}
