// Which names are most like what was heard, by the pairs of letters that they share (Dice's coefficient).

/** The ids whose names are most like a text, the likest first. */
export function nearest(
  heard: string,
  entries: Readonly<Record<string, { readonly names: readonly string[] }>>,
): readonly string[] {
  const pairs = pairsOf(heard);
  const scored = Object.entries(entries).map(([id, { names }]) => {
    const likeness = Math.max(...names.map((name) => shared(pairs, pairsOf(name))));
    return { id, likeness };
  });
  return scored.sort((one, other) => other.likeness - one.likeness).map(({ id }) => id);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}
