// How often and when a call is tried again, all inside the limit that the caller set.
import type { RetryStrategyV2, RetryToken } from '@smithy/types';

/** A lost attempt has cost half a second: one more. */
const ATTEMPTS_WHEN_LOST = 2;
/** A refused attempt has cost nothing: a few more. */
export const ATTEMPTS_WHEN_REFUSED = 4;
/** Before the second attempt, the third, and so on: a throttled table needs air, a listener does not notice. */
const FIRST_WAIT_MS = 30;

/**
 * At once after a reset or a timeout, for the first call on a kept connection that the other side has closed meets a
 * reset; after a short wait, each twice the one before, where the table refuses because it is throttled or in trouble.
 */
export const retryStrategy: RetryStrategyV2 = {
  acquireInitialRetryToken: async () => tokenOf(0, 0),
  refreshRetryTokenForRetry: async (token, { errorType, error }) => {
    const retries = token.getRetryCount() + 1;
    const refused = errorType === 'THROTTLING' || isAnswer(error);
    const most = refused ? ATTEMPTS_WHEN_REFUSED : ATTEMPTS_WHEN_LOST;
    if (errorType === 'CLIENT_ERROR' || retries >= most) throw new Error('No further attempt.');
    return tokenOf(retries, refused ? FIRST_WAIT_MS * 2 ** (retries - 1) : 0);
  },
  recordSuccess: () => {},
};

/** True where the table answered, though with an error; false where the connection or the time ran out. */
function isAnswer(error: unknown): boolean {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode !== undefined;
}

function tokenOf(retryCount: number, delayMs: number): RetryToken {
  return { getRetryCount: () => retryCount, getRetryDelay: () => delayMs };
}
