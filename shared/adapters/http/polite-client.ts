import got, { type Got } from 'got';

/** `totalMs`: one attempt, from its beginning to the last byte of the body. */
export type FetchLimits = { connectMs: number; totalMs: number; redirects: number };

/**
 * `longestWaitMs` caps the back-off, which doubles from one second. A `Retry-After` up to `longestRetryAfterMs` is
 * obeyed; one beyond it ends the matter: rather the next poll than a request before its time.
 */
export type FetchRetries = { times: number; longestWaitMs: number; longestRetryAfterMs: number };

export const LIMITS: FetchLimits = { connectMs: 5_000, totalMs: 20_000, redirects: 3 };
export const RETRIES: FetchRetries = { times: 2, longestWaitMs: 8_000, longestRetryAfterMs: 30_000 };

/** Ofsted's site now and then answers 403 and gives the page when asked again (told by other readers of it, 2024). */
const WORTH_ANOTHER_TRY = [403, 429, 500, 502, 503, 504];

/** A name that is not known, as on a laptop without a network, is not known a second later either. */
const PASSING_FAULTS = ['ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENETUNREACH', 'EAI_AGAIN'];

/** Sends one GET and tries again a few times; redirects are left to the caller, who knows which hosts may answer. */
export const politeClient = (userAgent: string, limits: FetchLimits, retries: FetchRetries): Got =>
  got.extend({
    headers: { 'user-agent': userAgent },
    timeout: { lookup: limits.connectMs, connect: limits.connectMs, request: limits.totalMs },
    retry: {
      limit: retries.times,
      statusCodes: WORTH_ANOTHER_TRY,
      errorCodes: PASSING_FAULTS,
      backoffLimit: retries.longestWaitMs,
      maxRetryAfter: retries.longestRetryAfterMs,
    },
    followRedirect: false,
    throwHttpErrors: false,
  });
