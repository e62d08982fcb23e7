// What a model looks at in a text.

/** Letters of a word's beginning that stand for the word, whatever its ending. */
const STEM_LETTERS = 5;

/** The features of a plain text: its words, their beginnings and groups of meaning, and pairs of neighbours. */
export function featuresOf(
  plain: string,
  groups: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const words = plain.split(' ');
  const features = new Set<string>();
  for (const [index, word] of words.entries()) {
    features.add(word);
    if (word.length > STEM_LETTERS) features.add(`${word.slice(0, STEM_LETTERS)}*`);
    const own = groupsOf(word, groups);
    for (const group of own) features.add(group);
    const next = words[index + 1];
    if (next === undefined) continue;
    features.add(`${word} ${next}`);
    const others = groupsOf(next, groups);
    if (own.length === 0 && others.length === 0) continue;
    for (const one of own.length > 0 ? own : [word]) {
      for (const other of others.length > 0 ? others : [next]) features.add(`${one} ${other}`);
    }
  }
  return [...features];
}

function groupsOf(word: string, groups: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return (groups[word] ?? []).map((group) => `~${group}`);
}
