// When the table cannot be reached: what callers meet, and how they go on without it.
import { errorName, type Log } from '../log';

/** The table could not be read or written in time; `cause` is the client's own error. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(call: string, options: { readonly cause: unknown }) {
    super(`What is remembered could not be reached (${call}).`, options);
  }
}

/** What the store gives, or undefined where it fails: the log has the cause, and the reply goes on. */
export async function softly<T>(doing: string, answer: Promise<T>, log: Log): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const cause = error instanceof StoreError ? error.cause : error;
    log('memory failed', { doing, error: errorName(cause) });
    return undefined;
  }
}
