// A session's script for one length, flattened: what is said, rung and breathed, in order.
import type { Part, Session, Translation } from '../../audio-manifests/schema';

/** One step of a script. Rests carry their own range; between two steps without a rest there is a short gap. */
export type Step =
  | { readonly kind: 'line'; readonly line: SpokenLine }
  | { readonly kind: 'rest'; readonly leastSeconds: number; readonly mostSeconds: number }
  | { readonly kind: 'bell'; readonly pitch: 'low' | 'high' }
  | { readonly kind: 'breaths'; readonly pattern: readonly BreathStep[] };

/**
 * A line, and where a recording of it stands: under the id of its session, as `<part>-<n>`, counted from 1 over
 * the spoken lines of the part.
 */
export type SpokenLine = { readonly session: string; readonly id: string; readonly text: string };

/** One count of a breathing pattern. */
export type BreathStep = {
  readonly breath: 'in' | 'top-up' | 'hold' | 'out' | 'rest';
  readonly seconds: number;
  /** Said in the first two rounds, and in the ones after them; absent where there is nothing to say. */
  readonly full?: SpokenLine;
  readonly short?: SpokenLine;
};

/** The steps of a session of so many minutes, in English or with the lines of a translation. */
export function stepsOf(id: string, session: Session, minutes: number, translation?: Translation): Step[] {
  return session.script
    .filter((part) => minutes >= (part.from ?? 0) && minutes <= (part.to ?? Number.POSITIVE_INFINITY))
    .flatMap((part) => stepsOfPart(id, part, translation?.lines[part.part]));
}

function stepsOfPart(
  session: string,
  { part, lines }: Part,
  translated: readonly string[] | undefined,
): Step[] {
  let count = 0;
  const spoken = (english: string): SpokenLine => {
    count += 1;
    return { session, id: `${part}-${count}`, text: translated?.[count - 1] ?? english };
  };
  return lines.map((line): Step => {
    if (typeof line === 'string') return { kind: 'line', line: spoken(line) };
    if ('rest' in line) return { kind: 'rest', ...line.rest };
    if ('bell' in line) return { kind: 'bell', pitch: line.bell };
    const pattern = line.breaths.map(({ breath, seconds, full, short }) => ({
      breath,
      seconds,
      ...(full && { full: spoken(full) }),
      ...(short && { short: spoken(short) }),
    }));
    return { kind: 'breaths', pattern };
  });
}

/** Every line of a session that is ever spoken, at whatever length. */
export function linesOf(id: string, session: Session, translation?: Translation): SpokenLine[] {
  return session.script
    .flatMap((part) => stepsOfPart(id, part, translation?.lines[part.part]))
    .flatMap(linesOfStep);
}

/** The lines of a step. */
export function linesOfStep(step: Step): SpokenLine[] {
  if (step.kind === 'line') return [step.line];
  if (step.kind !== 'breaths') return [];
  return step.pattern.flatMap(({ full, short }) => [full, short].filter((line) => line !== undefined));
}
