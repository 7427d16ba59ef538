import {
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ResourceNotFoundException,
  ThrottlingException,
} from '@aws-sdk/client-dynamodb';
import { StoreFault } from './store-fault.ts';

/** What is left of throttling when the SDK's own tries are used up. */
const isThrottling = (fault: unknown): boolean =>
  fault instanceof ProvisionedThroughputExceededException ||
  fault instanceof RequestLimitExceeded ||
  fault instanceof ThrottlingException;

export const tooBusy = (table: string, cause?: unknown): StoreFault =>
  new StoreFault('throttled', `The table ${table} is too busy`, { cause });

/** Sends, and gives the faults of the store itself their names. */
export const guarded = async <T>(table: string, send: () => Promise<T>): Promise<T> => {
  try {
    return await send();
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException)
      throw new StoreFault('table-missing', `There is no table ${table}`, { cause });
    throw isThrottling(cause) ? tooBusy(table, cause) : cause;
  }
};
