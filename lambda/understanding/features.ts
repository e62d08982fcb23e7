// What a linear model looks at in a text.

/** Letters of a word's beginning that stand for the word, whatever its ending. */
const STEM_LETTERS = 5;

/** In every text: a model's weights for it are what it thinks before it has seen a word. */
const ALWAYS = '';

/**
 * The features of a plain text: its words, their beginnings and groups of meaning, and pairs of neighbours, with one
 * word between them or none.
 */
export function featuresOf(
  plain: string,
  groups: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const words = plain.split(' ');
  const features = new Set<string>([ALWAYS]);
  for (const [index, word] of words.entries()) {
    features.add(word);
    if (word.length > STEM_LETTERS) features.add(`${word.slice(0, STEM_LETTERS)}*`);
    for (const group of groups[word] ?? []) features.add(`~${group}`);
    const next = words[index + 1];
    const second = words[index + 2];
    if (next !== undefined) features.add(`${word} ${next}`);
    if (second !== undefined) features.add(`${word}_${second}`);
    for (const pair of groupPairs(word, next, ' ', groups)) features.add(pair);
    for (const pair of groupPairs(word, second, '_', groups)) features.add(pair);
  }
  return [...features];
}

function groupPairs(
  word: string,
  next: string | undefined,
  between: string,
  groups: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  if (next === undefined) return [];
  const own = groups[word] ?? [];
  const others = groups[next] ?? [];
  if (own.length === 0 && others.length === 0) return [];
  const named = (names: readonly string[], plain: string): readonly string[] =>
    names.length > 0 ? names.map((name) => `~${name}`) : [plain];
  return named(own, word).flatMap((one) => named(others, next).map((other) => `${one}${between}${other}`));
}
