// Hears distress in free words. Idioms are taken out first; then patterns decide, in the order of the kinds; what no
// pattern knows, a linear model decides. A false alarm is better than a miss.
import type { DistressData, UnderstandingData } from './data';
import { featuresOf } from './features';
import { guess } from './linear';
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

/**
 * What no pattern knows is distress where the model believes so at least this much (npm run understanding). A soft kind
 * takes less: kindness with a number does no harm where it was not needed, while despair's answer stops all sound.
 */
const LEAST_CONFIDENCE = { soft: 0.5, else: 0.7 };

/** The distress in a listener's words, or undefined where there is none. */
export function findDistress(text: string, { words, distress }: UnderstandingData): Distress | undefined {
  const { vocabulary, idioms, patterns, alwaysImmediate, immediately } = distress;
  const plain = masked(plainForm(words)(text), idioms, vocabulary);
  const known = patterns.find(([, ofKind]) => matches(plain, ofKind, vocabulary));
  const kind = known?.[0] ?? likeliest(featuresOf(plain, words.groups), distress);
  if (kind === undefined) return undefined;
  const soft = distress.soft.includes(kind);
  const immediate = alwaysImmediate.includes(kind) || (!soft && matches(plain, immediately, vocabulary));
  return { kind, immediate, soft };
}

function likeliest(features: readonly string[], { whether, which, soft }: DistressData): string | undefined {
  const distress = guess(features, whether).find(({ label }) => label === 'distress');
  if (!distress || distress.confidence < LEAST_CONFIDENCE.soft) return undefined;
  const kind = guess(features, which)[0]?.label ?? '';
  return soft.includes(kind) || distress.confidence >= LEAST_CONFIDENCE.else ? kind : undefined;
}
