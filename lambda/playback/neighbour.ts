// "Next" and "previous": the item beside this one, in the library's order, in the time that is left.

/** The id before or after another in a list that goes round; the first where the id is not in it. */
export function neighbour(ids: readonly string[], id: string, step: 1 | -1): string | undefined {
  const index = ids.indexOf(id);
  return index < 0 ? ids[0] : ids[(index + step + ids.length) % ids.length];
}
