// Patterns, each compiled only when a text has one of its cues: to compile them all would take a tenth of a second on a
// full core, and most texts have cues of a few.

export type Patterns = {
  /** Regular expressions on plain text, in which {names} stand for parts of the vocabulary. */
  readonly sources: readonly string[];
  /** String -> the numbers of the patterns that only texts with it match. Each pattern has one cue or several. */
  readonly cues: Readonly<Record<string, readonly number[]>>;
};

export type Vocabulary = Readonly<Record<string, string>>;

type Ready = {
  readonly cues: readonly (readonly [cue: string, patterns: readonly number[]])[];
  readonly expressions: Map<number, RegExp>;
};

const ready = new WeakMap<Patterns, Ready>();

/** True where one of the patterns matches a plain text. */
export function matches(plain: string, patterns: Patterns, vocabulary: Vocabulary): boolean {
  const spaced = ` ${plain} `;
  return candidates(spaced, patterns).some((number) => isIn(spaced, number, patterns, vocabulary));
}

/** A plain text in which each match is a "~". */
export function masked(plain: string, patterns: Patterns, vocabulary: Vocabulary): string {
  const spaced = ` ${plain} `;
  const numbers = candidates(spaced, patterns).filter((number) => isIn(spaced, number, patterns, vocabulary));
  if (numbers.length === 0) return plain;
  return spaced.replace(expressionOf(numbers, patterns, vocabulary, 'g'), '~').trim();
}

function isIn(spaced: string, number: number, patterns: Patterns, vocabulary: Vocabulary): boolean {
  const { expressions } = readied(patterns);
  const known = expressions.get(number) ?? expressionOf([number], patterns, vocabulary);
  expressions.set(number, known);
  return known.test(spaced);
}

/** A pattern with {names} filled in. "^" and "$" mean the first and the last word. Throws for a name without a part. */
export function filled(source: string, vocabulary: Vocabulary): string {
  return source
    .replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const part = vocabulary[name];
      if (part === undefined) throw new Error(`"${source}" names {${name}}: add it to vocabulary`);
      return `(?:${filled(part, vocabulary)})`;
    })
    .replace(/(?<!\[)\^/g, '(?<=^ )')
    .replace(/\$/g, '(?= ?$)');
}

function expressionOf(
  numbers: readonly number[],
  { sources }: Patterns,
  vocabulary: Vocabulary,
  flags?: string,
): RegExp {
  const alternatives = numbers.map((number) => `(?:${filled(sources[number] ?? '', vocabulary)})`);
  return new RegExp(`(?<= )(?:${alternatives.join('|')})(?:(?= )|(?<= ))`, flags);
}

/** The numbers of the patterns that a text has cues of, in their order. */
function candidates(spaced: string, patterns: Patterns): readonly number[] {
  const numbers = new Set<number>();
  for (const [cue, fitting] of readied(patterns).cues) {
    if (spaced.includes(cue)) for (const number of fitting) numbers.add(number);
  }
  return [...numbers].sort((one, other) => one - other);
}

function readied(patterns: Patterns): Ready {
  const known = ready.get(patterns) ?? { cues: Object.entries(patterns.cues), expressions: new Map() };
  ready.set(patterns, known);
  return known;
}
