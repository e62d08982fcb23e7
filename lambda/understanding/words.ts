// Puts what was heard into one plain form, so that "I'm gonna" and "i am going to" are the same words.
import type { Words } from './data';

/** Puts a text into plain form. Made once from a language's words. */
export type Plain = (text: string) => string;

/**
 * The plain form of a language: lower case, no punctuation, contractions and dialect written out, fillers left out,
 * each run of numbers an "N". Words stand between single spaces.
 */
export function plainForm(words: Words): Plain {
  const known = plainForms.get(words) ?? newPlainForm(words);
  plainForms.set(words, known);
  return known;
}

const plainForms = new WeakMap<Words, Plain>();

function newPlainForm({ rewrite, fillers, numbers }: Words): Plain {
  const keys = Object.keys(rewrite).sort((one, other) => other.length - one.length);
  const rewritten = new RegExp(`(?<= )(?:${keys.join('|')})(?= )`, 'g');
  const left = new RegExp(`(?<= )(?:${fillers.join('|')}) `, 'g');
  const counted = new RegExp(`(?<= )(?:(?:${numbers.join('|')}|\\d+) )+`, 'g');
  return (text) =>
    ` ${text.toLowerCase()} `
      .replace(/[‘’`]/g, "'")
      .replace(/[^a-z0-9' -]+|(?<= )['-]+|['-]+(?= )/g, ' ')
      .replace(/ +/g, ' ')
      .replace(rewritten, (word) => rewrite[word] ?? word)
      .replace(/'s(?= )/g, ' s')
      .replace(/'/g, '')
      .replace(/-/g, ' ')
      .replace(left, '')
      .replace(counted, 'N ')
      .trim();
}
