// Hears distress in free words. Idioms are taken out first; then patterns decide, in the order of the kinds; what no
// pattern knows, a linear model decides. A false alarm is better than a miss.
import type { DistressData } from './data';
import { featuresOf } from './features';
import { guess } from './linear';
import { type Plain, plainForm } from './words';

export type Distress = {
  /** A kind of distress.yaml, such as "suicide" or "medical". */
  readonly kind: string;
  /** It may be a matter of minutes: the emergency number belongs into the reply. */
  readonly immediate: boolean;
  /** Kindness and the number, and then a practice. The other kinds get a number and nothing else. */
  readonly soft: boolean;
};

/** What no pattern knows is distress where the model believes so at least this much (npm run understanding). */
const LEAST_CONFIDENCE = 0.6;

type Listening = {
  readonly plain: Plain;
  readonly patterns: readonly (readonly [kind: string, pattern: RegExp])[];
  readonly immediately: RegExp;
};

const listening = new WeakMap<DistressData, Listening>();

/** Makes the expressions of a language ready: call it while the skill starts, so that no listener waits for it. */
export function prepareDistress(data: DistressData): Listening {
  const ready = listening.get(data);
  if (ready) return ready;
  const made = {
    plain: plainForm(data.words),
    patterns: data.patterns.map(([kind, source]) => [kind, new RegExp(source)] as const),
    immediately: new RegExp(data.immediately),
  };
  listening.set(data, made);
  return made;
}

/** The distress in a listener's words, or undefined where there is none. */
export function findDistress(text: string, data: DistressData): Distress | undefined {
  const { plain, patterns, immediately } = prepareDistress(data);
  const words = withoutIdioms(plain(text), data.idioms);
  const spaced = ` ${words} `;
  const kind = patterns.find(([, pattern]) => pattern.test(spaced))?.[0] ?? likeliest(words, data);
  if (kind === undefined) return undefined;
  const soft = data.soft.includes(kind);
  const immediate = data.alwaysImmediate.includes(kind) || (!soft && immediately.test(spaced));
  return { kind, immediate, soft };
}

function likeliest(words: string, { words: { groups }, whether, which }: DistressData): string | undefined {
  const features = featuresOf(words, groups);
  const distress = guess(features, whether).find(({ label }) => label === 'distress');
  if (!distress || distress.confidence < LEAST_CONFIDENCE) return undefined;
  return guess(features, which)[0]?.label;
}

/** A plain text in which each idiom is a "~". */
export function withoutIdioms(plain: string, idioms: string): string {
  return ` ${plain} `.replace(expression(idioms), '~').trim();
}

const expressions = new Map<string, RegExp>();

function expression(source: string): RegExp {
  const known = expressions.get(source) ?? new RegExp(source, 'g');
  expressions.set(source, known);
  return known;
}
