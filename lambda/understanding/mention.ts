// Whether free words name something in the library: "i'm dying for some rain", "help me breathe".

type Named = Readonly<Record<string, { readonly names: readonly string[] }>>;

/** The id whose name stands in a text, word for word; the longest name where there are several. */
export function mentioned(text: string, entries: Named): string | undefined {
  const words = plain(text);
  const found = Object.entries(entries).flatMap(([id, { names }]) =>
    names.filter((name) => words.includes(plain(name))).map((name) => ({ id, length: name.length })),
  );
  return found.sort((one, other) => other.length - one.length)[0]?.id;
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()} `;
}
