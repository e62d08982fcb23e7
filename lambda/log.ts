// One JSON object a line, for the log service. Never ids, tokens or words of a listener: only what happened.

/** A line for the log: what happened, and facts that name nobody. */
export type Log = (what: string, facts?: Facts) => void;
/** A fact called "what" would take the place of what happened. */
type Facts = Readonly<Record<string, string | number | boolean>> & { readonly what?: never };

/** Writes lines to standard output, where Lambda collects them. */
export const consoleLog: Log = (what, facts = {}) => {
  process.stdout.write(`${JSON.stringify({ what, ...facts })}\n`);
};

/** Writes nothing: for what happens to nobody. */
export const silentLog: Log = () => {};

/** The kind of an error without its message, which may hold an id: "ECONNREFUSED", or the error's name. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.name;
}
