// What a linear model looks at in a sentence: what its words mean, what of ours and which numbers it names, and how
// these stand beside each other. Names and numbers count by their type, so that what is learned of one holds for all.
import { conceptsOf, isArticle } from './english';
import type { Mention } from './mentions';
import type { Word } from './words';

/** Types whose values say nothing of an intent beyond their type. */
const NAMED: ReadonlySet<string> = new Set([
  'Sound',
  'Session',
  'Course',
  'AMAZON.DURATION',
  'AMAZON.TIME',
  'AMAZON.NUMBER',
]);
const END = '$';

/** One thing in a sentence. A bare "seven" may be a time or a number: all that it may be. */
export type Token = readonly string[];

/** Whether a slot's value counts by its type alone. */
export function isNamed(type: string): boolean {
  return NAMED.has(type);
}

/** The token that stands for a value of a type. */
export function typeToken(type: string): string {
  return `{${type}}`;
}

/** A sentence as its tokens in order; of mentions that overlap, the longest counts. */
export function tokensOf(words: readonly Word[], mentions: readonly Mention[]): readonly Token[] {
  const longest = mentions
    .filter(({ type }) => isNamed(type))
    .sort((one, other) => length(other) - length(one));
  const spans: { readonly from: number; readonly to: number; readonly types: Set<string> }[] = [];
  for (const { from, to, type } of longest) {
    const same = spans.find((span) => span.from === from && span.to === to);
    if (same) same.types.add(type);
    else if (spans.every((span) => to <= span.from || span.to <= from)) {
      spans.push({ from, to, types: new Set([type]) });
    }
  }
  let at = 0;
  const tokens: Token[] = [];
  for (const { from, to, types } of spans.sort((one, other) => one.from - other.from)) {
    tokens.push(...wordTokens(words.slice(at, from)), [...types].map(typeToken));
    at = to;
  }
  return [...tokens, ...wordTokens(words.slice(at))];
}

function wordTokens(words: readonly Word[]): readonly Token[] {
  return conceptsOf(words.filter((word) => !isArticle(word))).map((concept) => [concept]);
}

/** Tokens, neighbours, neighbours but one, and the first token once more as such. */
export function featuresOf(tokens: readonly Token[]): readonly string[] {
  const features = new Set<string>(['']);
  for (const [at, token] of tokens.entries()) {
    for (const one of token) {
      features.add(one);
      if (at === 0) features.add(`^ ${one}`);
      for (const next of tokens[at + 1] ?? [END]) features.add(`${one} ${next}`);
      for (const second of tokens[at + 2] ?? []) features.add(`${one}_${second}`);
    }
  }
  return [...features];
}

function length({ from, to }: Mention): number {
  return to - from;
}
