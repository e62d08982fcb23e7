// Whether what was heard is what a script says: "*", "{one|other}", "{name of a reply}", "{=name}", "{!name}", "...".
import { heardWords } from '../rules/words';
import type { HeardLine } from './heard';

/** The sentences of each reply by its name, with {gaps}. */
export type Replies = ReadonlyMap<string, readonly string[]>;

/** What the braces of a script mean: the replies, and the words that "{=name}" has taken note of so far. */
export type Meanings = { readonly replies: Replies; readonly noted: Map<string, string> };

/**
 * Compares lines with what was heard. Gives the index of the first expected line that nothing answers, which is their
 * number where something more was heard; undefined where all is as expected.
 */
export function firstDifference(
  expected: readonly string[],
  heard: readonly HeardLine[],
  meanings: Meanings,
): number | undefined {
  let at = 0;
  let anythingMay = false;
  for (const line of heard) {
    while (expected[at] === '...') {
      anythingMay = true;
      at += 1;
    }
    const wanted = expected[at];
    if (wanted !== undefined && matches(wanted, line.text, meanings)) {
      at += 1;
      anythingMay = false;
    } else if (!anythingMay && !line.mayGoUnmentioned) {
      return at;
    }
  }
  while (expected[at] === '...') at += 1;
  return at < expected.length ? at : undefined;
}

/** Whether one line is as expected. A time that the script does not mention may be any. */
export function matches(wanted: string, heard: string, meanings: Meanings): boolean {
  const pattern = new RegExp(`^${patternOf(wanted, meanings)}$`);
  const match = pattern.exec(heard) ?? pattern.exec(heard.replace(/^\(ends\) at .*$/, '(ends)'));
  for (const [name, words] of Object.entries(match?.groups ?? {})) meanings.noted.set(name, words);
  return match !== null;
}

function patternOf(wanted: string, meanings: Meanings): string {
  return wanted
    .split(/(\{[^}]*\}|\*)/)
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith('{') ? meaningOf(part.slice(1, -1), meanings) : literally(part);
    })
    .join('');
}

function meaningOf(inside: string, { replies, noted }: Meanings): string {
  if (inside.includes('|')) return `(?:${inside.split('|').map(literally).join('|')})`;
  const name = inside.slice(1);
  const known = noted.get(name);
  if (inside.startsWith('=')) return known === undefined ? `(?<${name}>.+)` : literally(known);
  if (inside.startsWith('!')) return `(?!${literally(known ?? '')}$).+`;
  const sentences = replies.get(inside);
  if (!sentences) throw new Error(`There is no reply named "${inside}".`);
  return `(?:${sentences.map(withGaps).join('|')})`;
}

/** A sentence with anything in its {gaps}. */
function withGaps(sentence: string): string {
  const parts = heardWords(sentence).split(/\{[^}]*\}/);
  return parts.map(literally).join('.+');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
