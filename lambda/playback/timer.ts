// Changing how long a plan lasts while it plays: the same plan, with another end.
import { clampSeconds, type Plan, totalSeconds } from './plan';

/**
 * The plan with its end at another time, counted from its beginning. A sound at its end is made longer or shorter. A
 * session is never hurried: beyond its own end its bed goes on as a sound (`bed`; undefined where it has none), and
 * an earlier end than its own it does not take.
 */
export function endingAt(plan: Plan, seconds: number, bed: string | undefined): Plan {
  const last = plan.items.at(-1);
  const before = plan.items.slice(0, -1);
  const beforeSeconds = totalSeconds({ ...plan, items: before });
  if (last?.kind === 'sound') {
    const sound = { ...last, seconds: clampSeconds(seconds - beforeSeconds) };
    return { items: [...before, sound], loops: false };
  }
  const extraSeconds = seconds - totalSeconds(plan);
  if (last && extraSeconds > 0 && bed) {
    const sound = { kind: 'sound' as const, sound: bed, seconds: clampSeconds(extraSeconds) };
    return { items: [...plan.items, sound], loops: false };
  }
  return { ...plan, loops: false };
}
