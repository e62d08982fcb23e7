// Few numbers for many.

/** The value below which a share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A row of the table: what, the bar it must meet, the figure, and how it compares with plain ask-sdk-core. */
export type Row = {
  readonly what: string;
  readonly bar: string;
  readonly figure: string;
  readonly ratio?: number | undefined;
};

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, bar, figure, ratio }) => `| ${what} | ${bar} | ${figure} | ${ratio?.toFixed(2) ?? ''} |`,
  );
  return ['| what | bar | figure | x floor |', '|---|---|---|--:|', ...lines].join('\n');
}
