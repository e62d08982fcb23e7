// To whom a sentence is said: "alexa, ask kind moment for rain" is for this skill whatever is going on; the same
// words without the name are for whoever is listening.
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/understanding-how-users-invoke-custom-skills.html
import { type Word, wordsOf } from './words';

export type Addressed =
  /** The name alone, such as "open kind moment". */
  | { readonly to: 'skill'; readonly asks: undefined }
  /** The name and what is wanted. Several ways to cut it, the likeliest first. */
  | { readonly to: 'skill'; readonly asks: readonly (readonly Word[])[] }
  /** No name: the whole sentence, without the wake word. */
  | { readonly to: 'whoever'; readonly asks: readonly Word[] };

const WAKE_WORDS = new Set(['alexa', 'echo', 'computer', 'amazon', 'ziggy']);
/** What comes before the name... */
const OPENERS =
  'ask|tell|get|have|let|make|open|launch|start|begin|run|use|load|resume|play|talk to|talk with|speak to|go to|turn on|enable|give me|hey|can you open|can you ask|please open|please ask|please tell|i want to use|i want to talk to|let me talk to'.split(
    '|',
  );
/** ...between the name and the wish... */
const CONNECTORS = 'and|to|for|about|if|whether|that|for a|please'.split('|');
/** ...and between the wish and a name that comes last. */
const BEFORE_LAST_NAME =
  'with|from|on|using|in|by|through|via|at|and use|and open|in the|with the|on the|using the'.split('|');
const AFTER_NAME = new Set(['skill', 'app', 'please', 'now', 'thanks', 'again']);

/** Takes the wake word and the invocation name off a sentence. */
export function addressed(sentence: string, invocationName: string): Addressed {
  const words = withoutWakeWord(wordsOf(sentence));
  const name = wordsOf(invocationName).map((word) => word.stem);
  const at = words.findIndex((_, index) =>
    name.every((stem, offset) => words[index + offset]?.stem === stem),
  );
  if (at < 0) return { to: 'whoever', asks: words };

  const behind = words.slice(at + name.length);
  const rest = behind.slice(behind.findIndex((word) => !AFTER_NAME.has(word.key)));
  const nothingBehind = behind.every((word) => AFTER_NAME.has(word.key));
  const before = words.slice(0, at);
  if (nothingBehind) return isOpener(before) ? { to: 'skill', asks: undefined } : lastName(before, words);
  return isOpener(before) ? { to: 'skill', asks: cuts(before, rest) } : middleName(before, rest, words);
}

/** "Play rain on kind moment for an hour". */
function middleName(before: readonly Word[], rest: readonly Word[], words: readonly Word[]): Addressed {
  const named = lastName(before, words);
  return named.to === 'skill' && named.asks
    ? { to: 'skill', asks: named.asks.map((asked) => [...asked, ...rest]) }
    : named;
}

/** "Play rain with kind moment". */
function lastName(before: readonly Word[], words: readonly Word[]): Addressed {
  const phrase = endsWith(before, BEFORE_LAST_NAME);
  if (phrase === 0 || phrase === before.length) return { to: 'whoever', asks: words };
  return { to: 'skill', asks: [before.slice(0, -phrase)] };
}

/** "Ask kind moment to play rain" asks "play rain"; "ask kind moment for rain" asks "rain", or else "for rain". */
function cuts(before: readonly Word[], rest: readonly Word[]): readonly (readonly Word[])[] {
  const connector = startsWith(rest, CONNECTORS);
  const after = rest.slice(connector);
  const verb = before.at(-1)?.key === 'play' ? [...before.slice(-1), ...after] : undefined;
  return [after, ...(verb ? [verb] : []), ...(connector > 0 ? [rest] : [])].filter(
    (words) => words.length > 0,
  );
}

function withoutWakeWord(words: readonly Word[]): readonly Word[] {
  const start = words[0]?.key === 'hey' || words[0]?.key === 'okay' ? 1 : 0;
  return WAKE_WORDS.has(words[start]?.key ?? '') ? words.slice(start + 1) : words;
}

function isOpener(before: readonly Word[]): boolean {
  const text = keysOf(before);
  return (
    text === '' ||
    OPENERS.includes(text) ||
    OPENERS.some((opener) => text === `${opener} the` || text === `please ${opener}`)
  );
}

/** The number of words of the longest phrase that a sentence begins with. */
function startsWith(words: readonly Word[], phrases: readonly string[]): number {
  const fits = phrases.filter((phrase) => `${keysOf(words)} `.startsWith(`${phrase} `));
  return Math.max(0, ...fits.map((phrase) => phrase.split(' ').length));
}

function endsWith(words: readonly Word[], phrases: readonly string[]): number {
  const fits = phrases.filter((phrase) => ` ${keysOf(words)}`.endsWith(` ${phrase}`));
  return Math.max(0, ...fits.map((phrase) => phrase.split(' ').length));
}

function keysOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join(' ');
}
