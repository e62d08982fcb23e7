// Numbers as people say them, read from words: "seven", "thirty five", "a hundred and twenty".

/** What was read, and the index of the word behind it. */
export type Read<T> = { readonly value: T; readonly to: number };

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
const VALUES = new Map<string, number>([
  ...SMALL.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ['nought', 0],
  ['fourty', 40],
  ['dozen', 12],
]);

const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** Whether a word is a number by itself. */
export function isNumberWord(word: string | undefined): boolean {
  return word !== undefined && VALUES.has(word);
}

/** A whole number below a hundred: "six", "thirty five". */
export function readSmallNumber(words: readonly string[], from: number): Read<number> | undefined {
  const value = VALUES.get(words[from] ?? '');
  if (value === undefined) return undefined;
  const unit = VALUES.get(words[from + 1] ?? '') ?? 0;
  const isTens = value >= 20 && value % 10 === 0;
  if (isTens && unit >= 1 && unit <= 9) return { value: value + unit, to: from + 2 };
  return { value, to: from + 1 };
}

/** Any whole number: "a hundred and twenty", "two thousand", "a million". */
export function readNumber(words: readonly string[], from: number): Read<number> | undefined {
  const withArticle = words[from] === 'a' && (words[from + 1] ?? '') in SCALES;
  let read: Read<number> | undefined = withArticle
    ? { value: 1, to: from + 1 }
    : readSmallNumber(words, from);
  if (!read) return undefined;
  for (let scale = SCALES[words[read.to] ?? '']; scale; scale = SCALES[words[read.to] ?? '']) {
    read = { value: read.value * scale, to: read.to + 1 };
    const afterAnd = words[read.to] === 'and' ? read.to + 1 : read.to;
    const rest = readSmallNumber(words, afterAnd);
    if (rest) read = { value: read.value + rest.value, to: rest.to };
  }
  return read;
}

/** A place in a row: "the second one" gives 2. */
export function readOrdinal(words: readonly string[], from: number): Read<number> | undefined {
  const value = ORDINALS.get(words[from] ?? '');
  return value === undefined ? undefined : { value, to: from + 1 };
}

/** A number below a million in words, the way a speech recogniser writes it: 35 is "thirty five". */
export function numberWords(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100)
    return [TENS[Math.floor(value / 10) - 2], value % 10 ? SMALL[value % 10] : ''].join(' ').trim();
  const [scale, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % scale;
  return `${numberWords(Math.floor(value / scale))} ${name}${rest ? ` ${numberWords(rest)}` : ''}`;
}
