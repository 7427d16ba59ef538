import type { SNSClientConfig } from '@aws-sdk/client-sns';

/** Where a service is, if not in the function's own account and region: the same for every client. */
export type Where = Pick<SNSClientConfig, 'endpoint' | 'region' | 'credentials'>;

/**
 * A silent service is given up on in time for the next piece of work; without `throwOnRequestTimeout` the SDK would
 * only warn and wait on. It tries again by itself after throttling, faults of the service and timeouts.
 */
export const bounded = (maxAttempts: number, requestMs = 5_000) => ({
  maxAttempts,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: requestMs, throwOnRequestTimeout: true },
});
