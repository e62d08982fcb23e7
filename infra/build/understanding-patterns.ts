// Patterns of distress.yaml as regular expressions on plain text between two spaces.

/** One expression for several patterns, {names} filled in from the vocabulary. */
export function patternSource(
  patterns: readonly string[],
  vocabulary: Readonly<Record<string, string>>,
): string {
  const alternatives = patterns.map((pattern) => `(?:${filled(pattern, vocabulary)})`);
  return `(?<= )(?:${alternatives.join('|')})(?:(?= )|(?<= ))`;
}

/** "^" and "$" mean the first and the last word. A part may name other parts. */
function filled(pattern: string, vocabulary: Readonly<Record<string, string>>): string {
  return pattern
    .replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const part = vocabulary[name];
      if (part === undefined)
        throw new Error(`distress.yaml: "${pattern}" names {${name}}: add it to vocabulary`);
      return `(?:${filled(part, vocabulary)})`;
    })
    .replace(/(?<!\[)\^/g, '(?<=^ )')
    .replace(/\$/g, '(?= ?$)');
}
