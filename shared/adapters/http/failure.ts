import { RequestError, TimeoutError } from 'got';
import type { FetchFailure, HttpAnswer } from '../../ports.ts';

export const failed = (reason: FetchFailure, detail: string): HttpAnswer => ({ kind: 'failed', reason, detail });

/** The filtering agent throws bare errors: these words, the same for every kind of address, are its only mark. */
const PRIVATE_ADDRESS = /^DNS lookup .+ is not allowed\./;

const reasonOf = (error: RequestError): FetchFailure => {
  if (error instanceof TimeoutError) return 'timeout';
  if (PRIVATE_ADDRESS.test(error.message)) return 'private-address';
  return error.code === 'ECONNREFUSED' ? 'refused' : 'network';
};

/** What the other side, or the way there, did; anything else is a fault of ours and thrown again. */
export const failureOf = (error: unknown): HttpAnswer => {
  if (!(error instanceof RequestError)) throw error;
  return failed(reasonOf(error), error.message || error.code);
};
