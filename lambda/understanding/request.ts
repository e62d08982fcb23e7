// Requests in free words: "i'm shattered so put rain on", "i've missed a day have i lost my streak". What is asked for
// comes last, and counts for more than what was told before it.

export type Requests = {
  /** Intent -> whole sentences that ask for it. */
  readonly endings: Readonly<Record<string, readonly string[]>>;
  /** What stands before the name of something that is to be played. */
  readonly wishes: readonly string[];
};

/** The intent whose sentence ends the text; the longest where there are several. */
export function requestAtEnd(text: string, { endings }: Requests): string | undefined {
  const heard = ` ${text.toLowerCase()}`;
  let found: { readonly intent: string; readonly length: number } | undefined;
  for (const [intent, sentences] of Object.entries(endings)) {
    for (const sentence of sentences) {
      if (sentence.length > (found?.length ?? 0) && heard.endsWith(` ${sentence}`))
        found = { intent, length: sentence.length };
    }
  }
  return found?.intent;
}

/** Whether a name in a text is wished for: "... so put some rain on", "... waves please". */
export function isWished(text: string, name: string, { wishes }: Requests): boolean {
  const heard = ` ${text.toLowerCase()} `;
  const at = heard.lastIndexOf(` ${name} `);
  if (at < 0) return false;
  if (heard.slice(at + name.length + 1).startsWith(' please ')) return true;
  const before = heard.slice(0, at).split(' ').slice(-MOST_WORDS_BEFORE);
  return wishes.some((wish) => ` ${before.join(' ')} `.includes(` ${wish} `));
}

const MOST_WORDS_BEFORE = 4;
