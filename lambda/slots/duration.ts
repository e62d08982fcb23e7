// AMAZON.DURATION: ISO 8601, such as "PT1H30M".
import type { Slot } from './slot';

const UNIT_SECONDS = { Y: 31_536_000, W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 } as const;
const MONTH_SECONDS = 2_592_000;
const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** The seconds of a duration slot; undefined where it holds none, or none above zero. */
export function durationSeconds(slot: Slot | undefined): number | undefined {
  const match = DURATION.exec(slot?.heard ?? '');
  if (!match) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((text) => Number(text ?? 0));
  const total =
    (years ?? 0) * UNIT_SECONDS.Y +
    (months ?? 0) * MONTH_SECONDS +
    (weeks ?? 0) * UNIT_SECONDS.W +
    (days ?? 0) * UNIT_SECONDS.D +
    (hours ?? 0) * UNIT_SECONDS.H +
    (minutes ?? 0) * UNIT_SECONDS.M +
    (seconds ?? 0) * UNIT_SECONDS.S;
  return total > 0 ? total : undefined;
}
