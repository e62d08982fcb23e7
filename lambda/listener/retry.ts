// How often and when a call is tried again: once, and inside the limit that the caller set.
import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';

/** How often a call is tried in all. */
export const MOST_ATTEMPTS = 2;
/** Long enough for a throttled partition to breathe, short enough that nobody notices. */
const THROTTLED_WAIT_MS = 40;

/**
 * One retry. At once after a reset or a timeout, for a kept connection that the other side has closed costs its first
 * user a reset; after a short wait where the table is throttled or in trouble.
 */
export const retryStrategy: RetryStrategyV2 = {
  acquireInitialRetryToken: async () => tokenOf(0, 0),
  refreshRetryTokenForRetry: async (token, { errorType, error }) => {
    const retries = token.getRetryCount() + 1;
    if (retries >= MOST_ATTEMPTS || errorType === 'CLIENT_ERROR') throw new Error('No further attempt.');
    return tokenOf(retries, waitMs(errorType, error));
  },
  recordSuccess: () => {},
};

function waitMs(errorType: RetryErrorInfo['errorType'], error: unknown): number {
  const answered =
    (error as { $metadata?: { httpStatusCode?: number } })?.$metadata?.httpStatusCode !== undefined;
  return errorType === 'THROTTLING' || answered ? THROTTLED_WAIT_MS : 0;
}

function tokenOf(retryCount: number, delayMs: number): RetryToken {
  return { getRetryCount: () => retryCount, getRetryDelay: () => delayMs };
}
