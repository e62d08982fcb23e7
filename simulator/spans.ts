// Spans of time as people type them: "90s", "20m", "8h".

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a span, or undefined where it is none. */
export function parseSpan(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([smh])$/.exec(text);
  const unit = match?.[2] as keyof typeof UNIT_MS | undefined;
  return match && unit ? Number(match[1]) * UNIT_MS[unit] : undefined;
}
