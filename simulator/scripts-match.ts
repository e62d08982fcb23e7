// Whether what was heard is what a script says: "*", "{one|other}", "{name of a reply}" and "...".
import { heardWords } from './rules/words';
import type { HeardLine } from './scripts-heard';

/** The sentences of each reply by its name, with {gaps}. */
export type Replies = ReadonlyMap<string, readonly string[]>;

/**
 * Compares lines with what was heard. Gives the index of the first expected line that nothing answers, which is their
 * number where something more was heard; undefined where all is as expected.
 */
export function firstDifference(
  expected: readonly string[],
  heard: readonly HeardLine[],
  replies: Replies,
): number | undefined {
  let at = 0;
  let anythingMay = false;
  for (const line of heard) {
    while (expected[at] === '...') {
      anythingMay = true;
      at += 1;
    }
    const wanted = expected[at];
    if (wanted !== undefined && matches(wanted, line.text, replies)) {
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
export function matches(wanted: string, heard: string, replies: Replies): boolean {
  const pattern = new RegExp(`^${patternOf(wanted, replies)}$`);
  return pattern.test(heard) || pattern.test(heard.replace(/^\(ends\) at .*$/, '(ends)'));
}

function patternOf(wanted: string, replies: Replies): string {
  return wanted
    .split(/(\{[^}]*\}|\*)/)
    .map((part) => {
      if (part === '*') return '.*';
      if (!part.startsWith('{')) return literally(part);
      return `(?:${choicesOf(part.slice(1, -1), replies).join('|')})`;
    })
    .join('');
}

function choicesOf(inside: string, replies: Replies): readonly string[] {
  if (inside.includes('|')) return inside.split('|').map(literally);
  const sentences = replies.get(inside);
  if (!sentences) throw new Error(`There is no reply named "${inside}".`);
  return sentences.map((sentence) =>
    heardWords(sentence)
      .split(/\{[^}]*\}/)
      .map(literally)
      .join('.+'),
  );
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
