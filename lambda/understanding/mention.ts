// Whether free words name something in the library: "i'm dying for some rain", "help me breathe".

type Named = Readonly<Record<string, { readonly names: readonly string[] }>>;

/** What is named, by which name, and by how many words. */
export type Mention = { readonly id: string; readonly name: string; readonly words: number };

/** The entry whose name stands in a text, word for word; the longest name where there are several. */
export function mentioned(text: string, entries: Named): Mention | undefined {
  const heard = plain(text);
  const found = Object.entries(entries).flatMap(([id, { names }]) =>
    names.filter((name) => heard.includes(plain(name))).map((name) => ({ id, name })),
  );
  const [longest] = found.sort((one, other) => other.name.length - one.name.length);
  return longest && { ...longest, words: longest.name.split(' ').length };
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()} `;
}
