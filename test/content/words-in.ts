// Counts what is spoken.

/** How many words a text has when it is spoken, placeholders left out. */
export function wordsIn(text: string): number {
  return text
    .replace(/\{\w+\}/g, '')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
}
