import respellings from './lexicon.json';

/** A line in spelling that the embedded voice reads well: words that it gets wrong are written as they sound. */
export function respell(text: string): string {
  const plain = text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
  return plain.replace(
    /[A-Za-z']+/g,
    (word) => (respellings as Record<string, string>)[word.toLowerCase()] ?? word,
  );
}
