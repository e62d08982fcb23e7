// What a text must contain for a pattern to match it: a few literal strings, one of which is in every match. By them the
// skill leaves most patterns alone, unread. (The literals that search engines take from expressions to the same end:
// https://swtch.com/~rsc/regexp/regexp4.html.)

/** Texts that a part of a pattern can stand for, where they are few; and strings of which any match contains one. */
type Part = {
  readonly exact?: readonly string[] | undefined;
  readonly needed: readonly (readonly string[])[];
};

/** How many texts of a part are kept. */
const MOST_TEXTS = 12;

const NOTHING: Part = { exact: [''], needed: [] };
const ANYTHING: Part = { needed: [] };

/**
 * Sets of strings: any text that matches the pattern contains at least one string of each. None where a pattern can
 * match without any. `source` may have groups, alternatives, classes, counts and looks ahead and behind.
 */
export function neededIn(source: string): readonly (readonly string[])[] {
  const reader = { source, at: 0 };
  const part = alternatives(reader);
  if (reader.at < source.length)
    throw new Error(`Cannot read the pattern from here: ${source.slice(reader.at)}`);
  return setsOf(part);
}

type Reader = { readonly source: string; at: number };

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)];
  while (taken(reader, '|')) parts.push(sequence(reader));
  if (parts.length === 1) return parts[0] ?? NOTHING;
  const exact = parts.flatMap((part) => part.exact ?? []);
  if (parts.every((part) => part.exact) && exact.length <= MOST_TEXTS) return { exact, needed: [] };
  const sets = parts.map(shortestSet);
  return sets.every((set) => set !== undefined) ? { needed: [sets.flat()] } : ANYTHING;
}

/** Parts one after another: texts of neighbours join, as long as they stay few. */
function sequence(reader: Reader): Part {
  const needed: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let whole = true;
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const part = counted(reader);
    const { exact } = part;
    if (exact && run.length * exact.length <= MOST_TEXTS) {
      run = run.flatMap((one) => exact.map((other) => one + other));
      continue;
    }
    needed.push(...setsOf({ exact: run, needed: [] }), ...part.needed);
    run = exact ?? [''];
    whole = false;
  }
  if (whole) return { exact: run, needed: [] };
  return { needed: [...needed, ...setsOf({ exact: run, needed: [] })] };
}

/** A part with what says how often it comes. */
function counted(reader: Reader): Part {
  const part = single(reader);
  const [count = '', least = ''] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})/.exec(reader.source.slice(reader.at)) ?? [];
  if (count === '') return part;
  reader.at += count.length;
  taken(reader, '?');
  if (count === '?') return { exact: part.exact && [...part.exact, ''], needed: [] };
  if (count === '+' || Number(least) > 0) return { needed: setsOf(part) };
  return ANYTHING;
}

function single(reader: Reader): Part {
  const rest = reader.source.slice(reader.at);
  const look = /^\(\?<?[=!]/.exec(rest)?.[0];
  const group = look ?? /^\(\?:/.exec(rest)?.[0];
  if (group) {
    reader.at += group.length;
    const inside = alternatives(reader);
    if (!taken(reader, ')')) throw new Error(`A group is not closed: ${rest}`);
    return look ? NOTHING : inside;
  }
  const [sign = ''] = /^(?:\\.|\[[^\]]*\]|.)/.exec(rest) ?? [];
  reader.at += sign.length;
  if (sign === '^' || sign === '$' || sign === '\\b') return NOTHING;
  if (sign === '(') throw new Error(`Only groups that begin with "(?" can be read: ${rest}`);
  return sign.length > 1 || sign === '.' ? ANYTHING : { exact: [sign], needed: [] };
}

function taken(reader: Reader, sign: string): boolean {
  const is = reader.source[reader.at] === sign;
  if (is) reader.at += 1;
  return is;
}

/** All that a part needs. Texts that may be empty tell nothing. */
function setsOf({ exact, needed }: Part): readonly (readonly string[])[] {
  return exact?.every((text) => text.trim() !== '') ? [...needed, exact] : needed;
}

/** Of the sets that a part needs, the one whose shortest string is longest: the most telling by its looks. */
function shortestSet(part: Part): readonly string[] | undefined {
  const least = (set: readonly string[]): number => Math.min(...set.map((text) => text.length));
  return [...setsOf(part)].sort((one, other) => least(other) - least(one))[0];
}
