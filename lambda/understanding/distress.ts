// Hears distress in free words. Idioms are taken out first; then a linear model weighs all that is said; a known pattern
// speaks for distress too, but a film, a joke or a game around it may outweigh it. A false alarm is better than a miss.
import type { DistressData, UnderstandingData } from './data';
import { featuresOf } from './features';
import { scoresOf } from './linear';
import { masked, matches } from './patterns';
import { plainForm } from './words';

export type Distress = {
  /** A kind of distress.yaml, such as "suicide" or "medical". */
  readonly kind: string;
  /** It may be a matter of minutes: the emergency number belongs into the reply. */
  readonly immediate: boolean;
  /** Kindness and the number, and then a practice. The other kinds get a number and nothing else. */
  readonly soft: boolean;
};

/** How much a pattern speaks for distress, in the model's own measure (npm run understanding). */
const PATTERN = 4;

/**
 * So much must speak for distress (npm run understanding). A soft kind takes less: kindness with a number does no harm
 * where it was not needed, while despair's answer stops all sound.
 */
const LEAST = { soft: 0, else: 0.4 };

/** The distress in a listener's words, or undefined where there is none. */
export function findDistress(text: string, { words, distress }: UnderstandingData): Distress | undefined {
  const { vocabulary, idioms, patterns, alwaysImmediate, immediately } = distress;
  const plain = masked(plainForm(words)(text), idioms, vocabulary);
  const features = featuresOf(plain, words.groups);
  const known = patterns.find(([, ofKind]) => matches(plain, ofKind, vocabulary))?.[0];
  const [score = 0] = scoresOf(features, distress.whether);
  const speaksForIt = score + (known ? PATTERN : 0);
  if (speaksForIt < LEAST.soft) return undefined;
  const kind = known ?? likeliest(features, distress);
  const soft = distress.soft.includes(kind);
  if (!soft && speaksForIt < LEAST.else) return undefined;
  const immediate = alwaysImmediate.includes(kind) || (!soft && matches(plain, immediately, vocabulary));
  return { kind, immediate, soft };
}

function likeliest(features: readonly string[], { which }: DistressData): string {
  const scores = scoresOf(features, which);
  return which.labels[scores.indexOf(Math.max(...scores))] ?? '';
}
