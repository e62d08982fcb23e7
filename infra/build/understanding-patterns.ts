// Patterns of distress.yaml for the skill: each with the strings by which a text is seen to need it.
import { filled, type Patterns, type Vocabulary } from '../../lambda/understanding/patterns';
import { neededIn } from './understanding-cues';

/** A cue more must spare ordinary texts so many readings of a pattern of such a length: it weighs something too. */
const SIZE = 2;
const LENGTH = 200;

/** The beginning of a string is enough of a cue, and several patterns may share it. */
const LONGEST = 8;

/**
 * The patterns with their cues: of the sets of strings that a pattern needs, the one that the fewest of `ordinary`
 * texts (in plain form) have anything of. Throws for a pattern that cannot be read or names what is not in the vocabulary.
 */
export function compilePatterns(
  sources: readonly string[],
  vocabulary: Vocabulary,
  ordinary: readonly string[],
): Patterns {
  const texts = ordinary.map((text) => ` ${text} `);
  const counts = new Map<string, number>();
  const commonness = (cue: string): number => {
    const count = counts.get(cue) ?? texts.filter((text) => text.includes(cue)).length;
    counts.set(cue, count);
    return count;
  };
  const cues: Record<string, number[]> = {};
  for (const [number, source] of sources.entries()) {
    const whole = filled(source, vocabulary);
    const sets = neededIn(whole).map(withoutLonger);
    const cost = (set: readonly string[]): number =>
      set.reduce((sum, cue) => sum + (commonness(cue) * whole.length) / LENGTH + SIZE, 0);
    // Without any cue a pattern is read for every text.
    const [best = ['']] = [...sets].sort((one, other) => cost(one) - cost(other));
    for (const cue of best) cues[cue] = [...(cues[cue] ?? []), number];
  }
  return { sources, cues };
}

/** A string that holds another of its set says nothing more. */
function withoutLonger(set: readonly string[]): readonly string[] {
  const unique = [...new Set(set.map((cue) => cue.slice(0, LONGEST)))];
  return unique.filter((cue) => !unique.some((other) => other !== cue && cue.includes(other)));
}
